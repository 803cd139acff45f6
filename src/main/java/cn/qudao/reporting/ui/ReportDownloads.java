package cn.qudao.reporting.ui;

import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.reporting.output.ReportFiles;
import cn.qudao.uikit.Downloads;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;

/** The files of a report. */
record ReportDownloads(ReportRequest request, ReportFiles files) implements Downloads.Content {

    static final List<String> FORMATS = List.of("pdf", "xlsx", "csv");

    @Override
    public String fileName(String format) {
        return files.fileName(request, format);
    }

    @Override
    public String mediaType(String format) {
        return files.mediaType(format);
    }

    @Override
    public long write(String format, OutputStream out, LongConsumer progress) {
        return files.write(request, format, Way.FILE, out, progress);
    }
}
