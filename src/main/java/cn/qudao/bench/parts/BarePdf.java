package cn.qudao.bench.parts;

import cn.qudao.bench.Work;
import cn.qudao.bench.parts.BareRows.Nowhere;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The same columns and type by bare Jasper: no headings, no sums, all pages held in memory. */
final class BarePdf {

    private final JasperReport layout;
    private final BareRows source;

    BarePdf(BareRows source) throws IOException {
        this.source = source;
        try (InputStream file = new ClassPathResource("bench/rows.jrxml").getInputStream()) {
            layout = JasperCompileManager.compileReport(file);
        } catch (JRException e) {
            throw new IOException(e);
        }
    }

    void write() throws IOException {
        List<BareRows.Row> rows = new ArrayList<>();
        source.read(rows::add);
        Nowhere file = new Nowhere();
        try {
            JasperPrint print = JasperFillManager.fillReport(layout, new HashMap<>(), new Rows(rows.iterator()));
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file));
            exporter.exportReport();
        } catch (JRException e) {
            throw new IOException(e);
        }
        Work.check(file.bytes() > 0, "an empty PDF");
    }

    private static final class Rows implements JRDataSource {

        private final Iterator<BareRows.Row> rows;
        private BareRows.@Nullable Row row;

        Rows(Iterator<BareRows.Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            boolean more = rows.hasNext();
            row = more ? rows.next() : null;
            return more;
        }

        @Override
        public @Nullable Object getFieldValue(JRField field) {
            BareRows.Row current = row;
            if (current == null) {
                return null;
            }
            return switch (field.getName()) {
                case "code" -> current.code();
                case "name" -> current.name();
                default ->
                    current.figures().get(field.getName().charAt(1) - '1').toPlainString();
            };
        }
    }
}
