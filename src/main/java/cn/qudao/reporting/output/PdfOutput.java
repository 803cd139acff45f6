package cn.qudao.reporting.output;

import cn.qudao.kernel.Messages;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.springframework.stereotype.Component;

/** By Jasper, with the report's layout. Pages beyond a few dozen wait in a file, so that the size does not matter. */
@Component
class PdfOutput implements ReportOutput {

    private static final int PAGES_IN_MEMORY = 40;
    private static final int BLOCK = 8_192;
    private static final int BLOCKS_TO_GROW_BY = 128;

    private final Layouts layouts;
    private final Letterhead letterhead;
    private final ReportWords words;
    private final Messages messages;

    PdfOutput(Layouts layouts, Letterhead letterhead, ReportWords words, Messages messages) {
        this.layouts = layouts;
        this.letterhead = letterhead;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public void write(ReportRun run, Iterator<Line> lines, OutputStream out) throws IOException {
        JRSwapFile swap = new JRSwapFile(System.getProperty("java.io.tmpdir"), BLOCK, BLOCKS_TO_GROW_BY);
        JRSwapFileVirtualizer pages = new JRSwapFileVirtualizer(PAGES_IN_MEMORY, swap, true);
        try {
            Map<String, Object> parameters = parameters(run);
            parameters.put(JRParameter.REPORT_VIRTUALIZER, pages);
            JasperPrint print = JasperFillManager.fillReport(
                    layouts.of(run.request()), parameters, new LineSource(run, lines, words));
            pages.setReadOnly(true);
            export(print, letterhead.title(run), out);
        } catch (JRException e) {
            throw new IOException(e);
        } finally {
            pages.cleanup();
        }
    }

    private Map<String, Object> parameters(ReportRun run) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, run.language());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, new Bundle(messages, run.language()));
        parameters.put("letterhead", layouts.letterhead(run.request()));
        parameters.put("title", letterhead.title(run));
        parameters.put("rows", words.rows(run.request()));
        parameters.put("unit", run.unitPath());
        parameters.put("period", ReportWords.period(run.request().period()));
        parameters.put("filters", letterhead.filters(run));
        parameters.put("by", run.by());
        parameters.put("at", ReportWords.time(run.at()));
        parameters.put("asOf", ReportWords.time(run.asOf()));
        return parameters;
    }

    private static void export(JasperPrint print, String title, OutputStream out) throws JRException {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataCreator("Qudao");
        configuration.setCompressed(true);
        PdfExporter exporter = new PdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }
}
