package dev.footfall.metrics.store;

/**
 * A layout can't be used; the message names the place in it and the cause.
 */
final class InvalidLayoutException extends Exception {

	InvalidLayoutException(String path, String cause) {
		super(path.isEmpty() ? cause : path + " " + cause);
	}

}
