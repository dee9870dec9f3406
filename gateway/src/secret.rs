//! Credentials: where they come from, and that they go nowhere else.

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::{fmt, path::PathBuf};

/// Where a credential is kept: a file that only this user can read, or a variable of the environment.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Source {
	/// The public half, where there is one: a client id, a key's name. It may be shown.
	#[serde(default)]
	pub id: Option<String>,
	/// The file that holds the secret and nothing else.
	#[serde(default)]
	pub file: Option<PathBuf>,
	/// The variable that holds the secret.
	#[serde(default)]
	pub env: Option<String>,
}

/// Why a credential cannot be used.
#[derive(Debug, Eq, PartialEq, thiserror::Error)]
pub enum SecretError {
	/// Neither or both places are named.
	#[error("name either `file` or `env` for a credential, not both")]
	Ambiguous,
	/// Others can read it.
	#[error(
		"others can read {0}: run `chmod 600` on it, and replace the credential if the machine is shared"
	)]
	Exposed(PathBuf),
	/// It is not there.
	#[error("the credential cannot be read from {0}: {1}")]
	Missing(String, String),
	/// Nothing is in it.
	#[error("the credential in {0} is empty")]
	Empty(String),
}

/// A credential. It shows itself to nobody who does not call [`Secret::expose`].
#[derive(Clone)]
pub struct Secret {
	id: Option<String>,
	value: SecretString,
}

impl fmt::Debug for Secret {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("Secret(not shown)")
	}
}

impl Secret {
	/// A credential that is at hand, for tests.
	pub fn new(id: Option<&str>, value: &str) -> Self {
		Self { id: id.map(str::to_owned), value: value.to_owned().into() }
	}

	/// Fetches a credential from where it is kept.
	pub fn load(source: &Source) -> Result<Self, SecretError> {
		let (place, value) = match (&source.file, &source.env) {
			(Some(file), None) => (file.display().to_string(), read_file(file)?),
			(None, Some(name)) => {
				let place = format!("the variable {name}");
				let value = std::env::var(name)
					.map_err(|error| SecretError::Missing(place.clone(), error.to_string()))?;
				(place, value)
			}
			_ => return Err(SecretError::Ambiguous),
		};
		let value = SecretString::from(value.trim().to_owned());
		if value.expose_secret().is_empty() {
			return Err(SecretError::Empty(place));
		}
		Ok(Self { id: source.id.clone(), value })
	}

	/// The public half; empty where there is none.
	pub fn id(&self) -> &str {
		self.id.as_deref().unwrap_or_default()
	}

	/// The secret half. Use it in the same expression and keep no copy.
	pub fn expose(&self) -> &str {
		self.value.expose_secret()
	}
}

#[cfg(unix)]
fn read_file(file: &PathBuf) -> Result<String, SecretError> {
	use std::os::unix::fs::PermissionsExt;
	let missing = |error: std::io::Error| SecretError::Missing(file.display().to_string(), error.to_string());
	let mode = std::fs::metadata(file).map_err(missing)?.permissions().mode();
	if mode & 0o077 != 0 {
		return Err(SecretError::Exposed(file.clone()));
	}
	std::fs::read_to_string(file).map_err(missing)
}

#[cfg(not(unix))]
fn read_file(file: &PathBuf) -> Result<String, SecretError> {
	std::fs::read_to_string(file)
		.map_err(|error| SecretError::Missing(file.display().to_string(), error.to_string()))
}

#[cfg(all(test, unix))]
mod tests {
	use super::*;
	use std::os::unix::fs::PermissionsExt;

	fn source(file: PathBuf) -> Source {
		Source { id: None, file: Some(file), env: None }
	}

	#[test]
	fn secret_is_refused_when_others_can_read_it() {
		let folder = tempfile::tempdir().unwrap();
		let file = folder.path().join("key");
		std::fs::write(&file, "rk_test_1\n").unwrap();
		std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
		assert!(matches!(Secret::load(&source(file.clone())), Err(SecretError::Exposed(_))));
		std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
		let secret = Secret::load(&source(file)).unwrap();
		assert_eq!(secret.expose(), "rk_test_1");
		assert!(!format!("{secret:?}").contains("rk_test"));
	}

	#[test]
	fn secret_needs_exactly_one_place() {
		let both = Source { id: None, file: Some("/x".into()), env: Some("X".into()) };
		assert_eq!(Secret::load(&both).unwrap_err(), SecretError::Ambiguous);
		let missing = Secret::load(&source("/nowhere/at/all".into())).unwrap_err();
		assert!(matches!(missing, SecretError::Missing(..)));
	}
}
