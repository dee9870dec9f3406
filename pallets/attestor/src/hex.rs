//! Bytes as hexadecimal digits.

use alloc::{string::String, vec::Vec};

/// `0x` and two lower-case digits a byte.
pub fn write(bytes: &[u8]) -> String {
	let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
	let digits = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
	['0', 'x'].into_iter().chain(digits).collect()
}

/// The bytes of a text that [`write`] could have written.
pub fn read(text: &str) -> Option<Vec<u8>> {
	let digits = text.strip_prefix("0x")?.as_bytes();
	digits
		.chunks(2)
		.map(|pair| match pair {
			[high, low] => Some(digit(*high)?.checked_shl(4)? | digit(*low)?),
			_ => None,
		})
		.collect()
}

fn digit(byte: u8) -> Option<u8> {
	match byte {
		b'0'..=b'9' => byte.checked_sub(b'0'),
		b'a'..=b'f' => byte.checked_sub(b'a')?.checked_add(10),
		_ => None,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn bytes_come_back() {
		let all: Vec<u8> = (0..=255).collect();
		assert_eq!(read(&write(&all)), Some(all));
		assert_eq!(write(&[0, 255, 0x5a]), "0x00ff5a");
		assert_eq!(read("0x"), Some(Vec::new()));
	}

	#[test]
	fn other_texts_are_refused() {
		for text in ["", "00", "0x0", "0xg0", "0x0G", "0XFF", "0xFF", "0x é", "0x00 "] {
			assert_eq!(read(text), None, "{text}");
		}
	}
}
