package dev.footfall.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.PathFilter;
import org.apache.spark.sql.execution.streaming.CheckpointFileManager;
import org.springframework.util.FileSystemUtils;

/**
 * Writes Spark's checkpoint with {@code java.nio}. Spark's own manager goes through
 * Hadoop's local file system, which forks a command for every file: about 45 ms each, two
 * a batch. Nothing is forced to the disk, because the checkpoint is thrown away and the
 * Ledger holds the offsets.
 */
public final class NioCheckpointFileManager implements CheckpointFileManager {

	private final org.apache.hadoop.fs.Path root;

	private final Configuration configuration;

	/** Called by Spark. */
	public NioCheckpointFileManager(org.apache.hadoop.fs.Path path, Configuration configuration) {
		this.root = path;
		this.configuration = configuration;
	}

	private static Path local(org.apache.hadoop.fs.Path path) {
		return Path.of(path.toUri().getPath());
	}

	@Override
	public CancellableFSDataOutputStream createAtomic(org.apache.hadoop.fs.Path path, boolean overwrite) {
		try {
			Path target = local(path);
			Path draft = target.resolveSibling("." + target.getFileName() + ".tmp");
			return new AtomicOutput(Files.newOutputStream(draft), draft, target, overwrite);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public FSDataInputStream open(org.apache.hadoop.fs.Path path) {
		try {
			return FileSystem.getLocal(this.configuration).getRawFileSystem().open(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public FileStatus[] list(org.apache.hadoop.fs.Path path, PathFilter filter) {
		try (Stream<Path> files = Files.list(local(path))) {
			return files.filter((file) -> filter.accept(hadoopPath(file)))
				.map((file) -> status(file.toFile()))
				.toArray(FileStatus[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static org.apache.hadoop.fs.Path hadoopPath(Path file) {
		return new org.apache.hadoop.fs.Path(file.toUri());
	}

	private static FileStatus status(File file) {
		return new FileStatus(file.length(), file.isDirectory(), 1, 0, file.lastModified(), hadoopPath(file.toPath()));
	}

	@Override
	public void mkdirs(org.apache.hadoop.fs.Path path) {
		try {
			Files.createDirectories(local(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean exists(org.apache.hadoop.fs.Path path) {
		return Files.exists(local(path));
	}

	@Override
	public void delete(org.apache.hadoop.fs.Path path) {
		try {
			FileSystemUtils.deleteRecursively(local(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean isLocal() {
		return true;
	}

	@Override
	public org.apache.hadoop.fs.Path createCheckpointDirectory() {
		mkdirs(this.root);
		return this.root;
	}

	/** Becomes visible under its name when it is closed, or not at all. */
	private static final class AtomicOutput extends CancellableFSDataOutputStream {

		private final Path draft;

		private final Path target;

		private final boolean overwrite;

		private boolean done;

		AtomicOutput(OutputStream out, Path draft, Path target, boolean overwrite) {
			super(out);
			this.draft = draft;
			this.target = target;
			this.overwrite = overwrite;
		}

		@Override
		public void close() throws IOException {
			if (this.done) {
				return;
			}
			this.done = true;
			super.close();
			if (!this.overwrite && Files.exists(this.target)) {
				throw new org.apache.hadoop.fs.FileAlreadyExistsException(this.target.toString());
			}
			Files.move(this.draft, this.target, StandardCopyOption.ATOMIC_MOVE);
		}

		@Override
		public void cancel() {
			if (this.done) {
				return;
			}
			this.done = true;
			try {
				super.close();
				Files.deleteIfExists(this.draft);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
