package cn.qudao.uikit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that grows row by row and never stands in memory as a whole. */
interface TableFile {

    void head(List<String> titles) throws IOException;

    void row(List<? extends @Nullable Object> cells) throws IOException;

    void finish() throws IOException;

    enum Format {
        CSV("text/csv; charset=utf-8") {
            @Override
            TableFile open(OutputStream out, String title) {
                return new CsvFile(out);
            }
        },
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
            @Override
            TableFile open(OutputStream out, String title) {
                return new XlsxFile(out, title);
            }
        };

        final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        abstract TableFile open(OutputStream out, String title) throws IOException;
    }
}
