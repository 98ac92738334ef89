package dev.footfall.metrics.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutFolderTests {

	@TempDir
	Path parent;

	private Path directory;

	private LayoutFolder folder;

	@BeforeEach
	void open() {
		this.directory = this.parent.resolve("layouts");
		this.folder = new LayoutFolder(this.directory);
	}

	@Test
	void noDirectoryMeansNoLayouts() {
		assertThat(this.folder.check()).isFalse();
		assertThat(this.folder.layouts()).isEmpty();
		assertThat(this.folder.problems()).isEmpty();
	}

	@Test
	void readsWhatIsThereAndWhatComesLater() {
		write("loja-sul.json", Layouts.shop());
		assertThat(this.folder.check()).isTrue();
		write("loja-norte.json", Layouts.shop());
		write("notes.txt", "nothing");

		assertThat(this.folder.check()).isTrue();

		assertThat(this.folder.layouts()).extracting(StoreLayout::id).containsExactly("loja-norte", "loja-sul");
		assertThat(this.folder.check()).isFalse();
	}

	@Test
	void readsAFileAgainWhenItChanges() {
		write("loja-sul.json", Layouts.shop());
		this.folder.check();
		write("loja-sul.json", Layouts.shop("Loja Sul", "Loja Zul"));

		assertThat(this.folder.check()).isTrue();

		assertThat(this.folder.layouts()).extracting(StoreLayout::name).containsExactly("Loja Zul");
	}

	@Test
	void keepsTheLastGoodVersionOfAFileThatBreaks() {
		write("loja-sul.json", Layouts.shop());
		this.folder.check();
		write("loja-sul.json", Layouts.shop("100, 100] }, \"n", "100] }, \"n"));

		assertThat(this.folder.check()).isTrue();
		assertThat(this.folder.problems())
			.containsExactly("layouts/loja-sul.json: areas[0].shape.rect must have 4 numbers");
		assertThat(this.folder.layouts()).extracting(StoreLayout::name).containsExactly("Loja Sul");
		assertThat(this.folder.check()).isFalse();

		write("loja-sul.json", Layouts.shop());
		assertThat(this.folder.check()).isTrue();
		assertThat(this.folder.problems()).isEmpty();
	}

	@Test
	void forgetsAFileThatIsGone() throws IOException {
		write("loja-sul.json", Layouts.shop());
		write("broken.json", "{");
		this.folder.check();
		Files.delete(this.directory.resolve("loja-sul.json"));
		Files.delete(this.directory.resolve("broken.json"));

		assertThat(this.folder.check()).isFalse();
		assertThat(this.folder.check()).isTrue();

		assertThat(this.folder.layouts()).isEmpty();
		assertThat(this.folder.problems()).isEmpty();
	}

	/** Version control and some editors delete a file before they write it again. */
	@Test
	void keepsAFileThatIsReplacedBetweenTwoLooks() throws IOException {
		write("loja-sul.json", Layouts.shop());
		this.folder.check();

		for (int i = 0; i < 2; i++) {
			Files.delete(this.directory.resolve("loja-sul.json"));
			assertThat(this.folder.check()).isFalse();
			write("loja-sul.json", "{");
			this.folder.check();
		}

		assertThat(this.folder.layouts()).extracting(StoreLayout::name).containsExactly("Loja Sul");
	}

	@Test
	void ofTwoFilesForOneStoreTheFirstIsUsed() {
		write("a.json", "{\"id\":\"sul\",\"name\":\"first\",\"areas\":[]}");
		write("b.json", "{\"id\":\"sul\",\"name\":\"second\",\"areas\":[]}");

		this.folder.check();

		assertThat(this.folder.layouts()).extracting(StoreLayout::name).containsExactly("first");
		assertThat(this.folder.problems())
			.containsExactly("layouts/b.json: id \"sul\" is that of layouts/a.json, which is used");
	}

	/** A second change within the clock's tick was not noticed. */
	@Test
	void noticesAChangeThatLeavesSizeAndTimeAsTheyWere() throws IOException {
		Instant now = Instant.now();
		write("loja-sul.json", Layouts.shop());
		Files.setLastModifiedTime(this.directory.resolve("loja-sul.json"), FileTime.from(now));
		this.folder.check();
		write("loja-sul.json", Layouts.shop("Loja Sul", "Loja Zul"));
		Files.setLastModifiedTime(this.directory.resolve("loja-sul.json"), FileTime.from(now));

		assertThat(this.folder.check()).isTrue();
	}

	@Test
	void refusesAFileThatIsTooLarge() {
		write("loja-sul.json", " ".repeat(LayoutReader.MAX_BYTES + 1));

		this.folder.check();

		assertThat(this.folder.problems()).containsExactly("layouts/loja-sul.json: is larger than 1 MiB");
	}

	private void write(String file, String json) {
		Layouts.write(this.directory, file, json);
	}

}
