package cn.qudao.sealing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.StartProblem;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void keepsOneKeyThatOnlyItsOwnerReads() throws IOException {
        Path file = folder.resolve("subscriber.key");
        byte[] sealed = KeyFile.readOrCreate(file).seal("a").close(SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.readOrCreate(file).seal("a").open(sealed)).isEqualTo(SECRET);
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void onePurposeDoesNotOpenWhatAnotherSealed() throws IOException {
        MasterKey key = KeyFile.readOrCreate(folder.resolve("key"));
        byte[] sealed = key.seal("a").close(SECRET);
        Seal other = key.seal("b");

        assertThatThrownBy(() -> other.open(sealed)).hasMessageContaining("damaged");
    }

    @Test
    void aFileThatHoldsNoKeyIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "not a key");

        assertThatThrownBy(() -> KeyFile.readOrCreate(file))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(file.toString());
    }
}
