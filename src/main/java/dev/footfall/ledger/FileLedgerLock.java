package dev.footfall.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Locks a file beside the SQLite database; the operating system releases it with the
 * process.
 */
final class FileLedgerLock implements LedgerLock {

	private final Path file;

	private FileChannel channel;

	private FileLock lock;

	FileLedgerLock(Path file) {
		this.file = file;
	}

	@Override
	public synchronized boolean acquire() {
		if (this.lock != null && this.lock.isValid()) {
			return true;
		}
		try {
			this.channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			this.lock = this.channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			this.lock = null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot lock " + this.file, ex);
		}
		if (this.lock == null) {
			close();
		}
		return this.lock != null;
	}

	@Override
	public synchronized void close() {
		try {
			if (this.channel != null) {
				this.channel.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot unlock " + this.file, ex);
		}
		finally {
			this.lock = null;
			this.channel = null;
		}
	}

}
