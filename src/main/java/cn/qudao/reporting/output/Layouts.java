package cn.qudao.reporting.output;

import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.ReportWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The layouts of all reports, made from their definitions and compiled when first asked for. */
@Component
class Layouts {

    private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();
    private final ReportWords words;

    Layouts(ReportWords words) {
        this.words = words;
    }

    JasperReport letterhead(ReportRequest request) {
        Paper paper = Paper.of(of(request));
        return compiled.computeIfAbsent(
                "letterhead " + paper, key -> compile(() -> paper.layOut(load("letterhead.jrxml"))));
    }

    JasperReport of(ReportRequest request) {
        return compiled.computeIfAbsent(
                Sheet.key(request, words),
                key -> compile(() -> new Sheet(load("table.jrxml"), request, words).design()));
    }

    /** Makes a design, or fails as Jasper does. */
    private interface Design {
        JasperDesign make() throws JRException;
    }

    private static JasperReport compile(Design design) {
        try {
            return JasperCompileManager.compileReport(design.make());
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JasperDesign load(String file) throws JRException {
        String path = "reports/_shared/" + file;
        try (InputStream frame = new ClassPathResource(path).getInputStream()) {
            return JRXmlLoader.load(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
