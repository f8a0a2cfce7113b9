//! What an engine really painted, from a picture of the window.

use crate::widget::Widget;
use serde_json::{Value, json};

/// In the page, so that no one here needs to read a PNG. Gives the brightness, 0 to 255, of each point on a line from the
/// top to the bottom of a box, at a part of its width.
const LINE: &str = "const [it] = root.querySelectorAll(arguments[1]), box = it.getBoundingClientRect();
    const file = new Blob([new Uint8Array(arguments[2])], { type: 'image/png' });
    window.lloPainted = null;
    createImageBitmap(file).then((picture) => {
      const scale = picture.width / innerWidth, height = Math.floor(box.height * scale);
      const pen = Object.assign(document.createElement('canvas'), { width: 1, height }).getContext('2d');
      pen.drawImage(picture, -Math.round((box.left + box.width * arguments[3]) * scale), -Math.round(box.top * scale));
      const { data } = pen.getImageData(0, 0, 1, height);
      window.lloPainted = Array.from({ length: height }, (_, at) => Math.round((data[4 * at] + data[4 * at + 1] + data[4 * at + 2]) / 3));
    });
    return true";

impl Widget {
    /// How bright each point is on a line down through what this selector finds, at a part of its width.
    ///
    /// # Panics
    /// When no picture can be taken.
    pub async fn painted_down(&self, selector: &str, part: f64) -> Vec<u64> {
        let picture = self.page.client.screenshot().await.expect("a picture of the window");
        self.run(LINE, &[json!(selector), json!(picture), json!(part)]).await;
        let line = self.until("the picture", "return window.lloPainted", &[]).await;
        line.as_array().into_iter().flatten().filter_map(Value::as_u64).collect()
    }
}
