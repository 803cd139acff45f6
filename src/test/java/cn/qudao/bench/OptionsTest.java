package cn.qudao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutWordsAllPartsRunOnThePlainProvince() {
        assertThat(Options.parse(List.of())).contains(new Options(null, 1, null));
    }

    @Test
    void wordsMayComeInAnyOrder() {
        assertThat(Options.parse(List.of("--json", "a.json", "pages", "--scale", "10")))
                .contains(new Options("pages", 10, Path.of("a.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--scale", "--scale ten", "--scale 0", "--scale 101", "--json", "--fast", "pages lists"})
    void whatCannotBeMeantIsRefused(String words) {
        assertThat(Options.parse(List.of(words.split(" ")))).isEmpty();
    }
}
