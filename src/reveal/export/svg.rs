//! A drawing as an SVG file: shapes as paths, text as text, nothing from elsewhere.

use super::drawing::{Anchor, Drawing, Item};

impl Drawing {
    /// As a file of its own.
    pub fn svg(&self) -> String {
        let [width, height] = [self.width, self.height].map(|number| number.to_string());
        let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" font-family=\"sans-serif\"");
        attribute(&mut svg, "width", &width);
        attribute(&mut svg, "height", &height);
        attribute(&mut svg, "viewBox", &["0 0 ", &width, " ", &height].concat());
        svg += ">\n<title>";
        escape(&mut svg, &self.words);
        svg += "</title>\n";
        for item in &self.items {
            write(&mut svg, item);
        }
        svg += "</svg>\n";
        svg
    }
}

fn write(svg: &mut String, item: &Item) {
    match item {
        Item::Shape { d, fill, line, width } => {
            *svg += "<path";
            attribute(svg, "d", d);
            attribute(svg, "fill", fill.0);
            if *width > 0 {
                attribute(svg, "stroke", line.0);
                attribute(svg, "stroke-width", &width.to_string());
            }
            *svg += "/>\n";
        }
        Item::Text { at, anchor, font, text } => {
            *svg += "<text";
            attribute(svg, "x", &at.x.to_string());
            attribute(svg, "y", &at.y.to_string());
            attribute(svg, "font-size", &font.size.to_string());
            attribute(svg, "font-weight", font.weight.number());
            attribute(svg, "fill", font.colour.0);
            match anchor {
                Anchor::Start => {}
                Anchor::Middle => attribute(svg, "text-anchor", "middle"),
                Anchor::End => attribute(svg, "text-anchor", "end"),
            }
            svg.push('>');
            escape(svg, text);
            *svg += "</text>\n";
        }
    }
}

fn attribute(svg: &mut String, name: &str, value: &str) {
    svg.push(' ');
    *svg += name;
    *svg += "=\"";
    escape(svg, value);
    svg.push('"');
}

fn escape(svg: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => *svg += "&amp;",
            '<' => *svg += "&lt;",
            '>' => *svg += "&gt;",
            '"' => *svg += "&quot;",
            _ => svg.push(sign),
        }
    }
}
