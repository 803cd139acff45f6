package cn.qudao.reporting.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The layouts of all reports, compiled when first asked for. */
@Component
class Layouts {

    private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();

    JasperReport letterhead() {
        return compiled.computeIfAbsent("reports/_shared/letterhead.jrxml", Layouts::compile);
    }

    JasperReport of(String folder) {
        return compiled.computeIfAbsent("reports/" + folder + "/layout.jrxml", Layouts::compile);
    }

    private static JasperReport compile(String path) {
        try (InputStream layout = new ClassPathResource(path).getInputStream()) {
            return JasperCompileManager.compileReport(layout);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (JRException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
