//! The modules of a code: the patterns that a scanner finds it by, what it says, and the mask that scans best.

pub struct Grid {
    version: usize,
    side: usize,
    modules: Vec<Module>,
}

#[derive(Clone, Copy, Default)]
struct Module {
    black: bool,
    /// Of a pattern: it holds no data and wears no mask.
    fixed: bool,
}

impl Grid {
    pub fn new(version: usize, codewords: &[u8]) -> Grid {
        let side = 17 + 4 * version;
        let mut grid = Grid { version, side, modules: vec![Module::default(); side * side] };
        grid.patterns();
        grid.fill(codewords);
        let mut best = (usize::MAX, 0);
        for mask in 0..8 {
            grid.wear(mask);
            best = best.min((grid.penalty(), mask));
            grid.wear(mask); // worn twice, it is off
        }
        grid.wear(best.1);
        grid
    }

    pub fn side(&self) -> usize {
        self.side
    }

    pub fn is_black(&self, x: usize, y: usize) -> bool {
        self.modules[y * self.side + x].black
    }

    fn set(&mut self, x: usize, y: usize, black: bool) {
        self.modules[y * self.side + x] = Module { black, fixed: true };
    }

    fn patterns(&mut self) {
        let last = self.side - 1;
        for at in 0..self.side {
            self.set(6, at, at % 2 == 0);
            self.set(at, 6, at % 2 == 0);
        }
        for (x, y) in [(3, 3), (last - 3, 3), (3, last - 3)] {
            self.rings(x, y, 4, 2);
        }
        let places = self.alignments();
        for (across, x) in places.iter().enumerate() {
            for (down, y) in places.iter().enumerate() {
                let end = places.len() - 1;
                let is_finder = [(0, 0), (0, end), (end, 0)].contains(&(across, down));
                if !is_finder {
                    self.rings(*x, *y, 2, 1);
                }
            }
        }
        self.format(0); // keeps its place free
        if self.version >= 7 {
            let bits = self.version << 12 | checked(self.version, 12, 0x1F25);
            for at in 0..18 {
                let (long, short) = (self.side - 11 + at % 3, at / 3);
                self.set(long, short, bits >> at & 1 == 1);
                self.set(short, long, bits >> at & 1 == 1);
            }
        }
    }

    /// Black rings round a middle as far as it goes, but for this one and the outermost of a finder.
    fn rings(&mut self, x: usize, y: usize, reach: usize, white: usize) {
        for row in (y + reach).saturating_sub(2 * reach)..=(y + reach).min(self.side - 1) {
            for column in (x + reach).saturating_sub(2 * reach)..=(x + reach).min(self.side - 1) {
                let ring = row.abs_diff(y).max(column.abs_diff(x));
                self.set(column, row, ring != white && ring != 4);
            }
        }
    }

    /// Where the small patterns stand, on both axes.
    fn alignments(&self) -> Vec<usize> {
        if self.version == 1 {
            return Vec::new();
        }
        let count = self.version / 7 + 2;
        let step = (self.version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
        let mut places = vec![6];
        for from_the_end in (0..count - 1).rev() {
            places.push(self.side - 7 - from_the_end * step);
        }
        places
    }

    /// Level M and the mask, twice.
    fn format(&mut self, mask: usize) {
        let bits = (mask << 10 | checked(mask, 10, 0x537)) ^ 0x5412;
        let last = self.side - 1;
        for at in 0..15 {
            let black = bits >> at & 1 == 1;
            let (x, y) = match at {
                0..=5 => (8, at),
                6 | 7 => (8, at + 1),
                8 => (7, 8),
                _ => (14 - at, 8),
            };
            self.set(x, y, black);
            let (x, y) = if at < 8 { (last - at, 8) } else { (8, self.side - 15 + at) };
            self.set(x, y, black);
        }
        self.set(8, self.side - 8, true);
    }

    /// In columns of two, up and down in turn, from the lower right.
    fn fill(&mut self, codewords: &[u8]) {
        let mut bit = 0;
        let mut right = self.side - 1;
        while right >= 1 {
            if right == 6 {
                right = 5;
            }
            for step in 0..self.side {
                let y = if (right + 1) & 2 == 0 { self.side - 1 - step } else { step };
                for x in [right, right - 1] {
                    let module = &mut self.modules[y * self.side + x];
                    if !module.fixed {
                        module.black = codewords.get(bit / 8).is_some_and(|byte| byte >> (7 - bit % 8) & 1 == 1);
                        bit += 1;
                    }
                }
            }
            right = right.saturating_sub(2);
        }
    }

    fn wear(&mut self, mask: usize) {
        self.format(mask);
        for (at, module) in self.modules.iter_mut().enumerate() {
            let (x, y) = (at % self.side, at / self.side);
            let turns = match mask {
                0 => (x + y) % 2,
                1 => y % 2,
                2 => x % 3,
                3 => (x + y) % 3,
                4 => (x / 3 + y / 2) % 2,
                5 => x * y % 2 + x * y % 3,
                6 => (x * y % 2 + x * y % 3) % 2,
                _ => ((x + y) % 2 + x * y % 3) % 2,
            };
            module.black ^= turns == 0 && !module.fixed;
        }
    }

    /// What makes it hard to scan: long runs, squares of one colour, what looks like a finder, and more of one colour.
    fn penalty(&self) -> usize {
        let at = |x: usize, y: usize| usize::from(self.is_black(x, y));
        let mut penalty = 0;
        let mut black = 0;
        for line in 0..self.side {
            let (mut runs, mut seen) = ([0; 2], [0; 2]);
            for place in 0..self.side {
                black += at(place, line);
                for (way, now) in [at(place, line), at(line, place)].into_iter().enumerate() {
                    let same = place > 0 && seen[way] & 1 == now;
                    runs[way] = if same { runs[way] + 1 } else { 1 };
                    penalty += [0, 0, 0, 0, 0, 3].get(runs[way]).copied().unwrap_or(1);
                    seen[way] = (seen[way] << 1 | now) & 0x7FF;
                    penalty += if place >= 10 && [0x5D0, 0x05D].contains(&seen[way]) { 40 } else { 0 };
                }
                if line > 0 && place > 0 {
                    let square = at(place, line) + at(place - 1, line) + at(place, line - 1) + at(place - 1, line - 1);
                    penalty += if square % 4 == 0 { 3 } else { 0 };
                }
            }
        }
        let all = self.modules.len();
        penalty + (black * 20).abs_diff(all * 10) / all * 10
    }
}

/// The bits that check a value.
fn checked(value: usize, bits: usize, divisor: usize) -> usize {
    (0..bits).fold(value, |rest, _| (rest << 1) ^ ((rest >> (bits - 1)) * divisor))
}
