package cn.qudao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibrariesTest {

    /** Vaadin's commercial components name themselves in their manifest. */
    @Test
    void noLibraryNeedsACommercialLicence() {
        assertThat(jars()).isNotEmpty().noneMatch(LibrariesTest::isCommercial);
    }

    private static List<Path> jars() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(System.getProperty("path.separator")))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    private static boolean isCommercial(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest() != null
                    && file.getManifest().getMainAttributes().getValue("CvdlName") != null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
