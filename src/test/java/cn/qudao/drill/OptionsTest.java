package cn.qudao.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void understandsWhatIsAskedFor() {
        assertThat(parse("activation --rounds 200 --seed 7 --json out.json"))
                .contains(new Options(200, 7, Path.of("out.json")));
        assertThat(parse("activation")).contains(new Options(20, 1, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evacuation",
                "activation --rounds",
                "activation --rounds 0",
                "activation --rounds many",
                "activation --rounds 100001",
                "activation --seed -1",
                "activation --colour blue"
            })
    void refusesWhatItDoesNotUnderstand(String words) {
        assertThat(parse(words)).isEmpty();
    }

    private static Optional<Options> parse(String words) {
        return Options.parse(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }
}
