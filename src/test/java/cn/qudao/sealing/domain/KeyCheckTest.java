package cn.qudao.sealing.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.StartProblem;
import cn.qudao.sealing.MasterKey;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@PortalTest
class KeyCheckTest {

    @Autowired
    KeyMarkRepository marks;

    @Autowired
    MasterKey key;

    @TempDir
    Path folder;

    @Test
    void aPortalWhoseKeyWasLostDoesNotStartWithAnother() throws IOException {
        MasterKey another = KeyFile.readOrCreate(folder.resolve("subscriber.key"));

        assertThatCode(() -> start(key)).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(another))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("subscriber.key");
    }

    private void start(MasterKey with) {
        new KeyCheck(with, marks).run(new DefaultApplicationArguments());
    }
}
