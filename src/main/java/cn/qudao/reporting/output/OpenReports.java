package cn.qudao.reporting.output;

import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Organisation;
import cn.qudao.reporting.QuickPeriod;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Reports;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.reporting.domain.ReportCatalogue;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.domain.ReportWords;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Hands on to the catalogue, the parser and the files. */
@Component
class OpenReports implements Reports {

    private final ReportCatalogue catalogue;
    private final ReportRequests requests;
    private final ReportFiles files;
    private final ReportWords words;

    OpenReports(ReportCatalogue catalogue, ReportRequests requests, ReportFiles files, ReportWords words) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.files = files;
        this.words = words;
    }

    @Override
    public Optional<ReportDefinition> find(String id) {
        return catalogue.find(id);
    }

    @Override
    public boolean isOpen(ReportDefinition report) {
        return catalogue.isOpen(report.id());
    }

    @Override
    public String title(ReportDefinition report, Locale language) {
        return words.title(report, language);
    }

    @Override
    public List<String> describe(ReportDefinition report, Map<String, String> parameters, Locale language) {
        List<String> said = new ArrayList<>();
        period(parameters, language).ifPresent(said::add);
        String unit = parameters.get("unit");
        if (unit != null) {
            said.add(words.text(language, "filter.set", words.text(language, "unit"), unit));
        }
        ReportRequests.levelOf(parameters)
                .ifPresent(level -> said.add(words.text(
                        language, "filter.set", words.text(language, "rows"), words.level(level, language))));
        for (Filter filter : report.filters()) {
            words.said(report, filter, parameters.get(filter.key()), language).ifPresent(said::add);
        }
        if (Organisation.NOW.word().equals(parameters.get(Organisation.PARAMETER))) {
            said.add(words.saidOrganisation(Organisation.NOW, language));
        }
        return said;
    }

    private Optional<String> period(Map<String, String> parameters, Locale language) {
        String named = parameters.getOrDefault("period", "");
        String days = String.join(" – ", parameters.getOrDefault("from", ""), parameters.getOrDefault("to", ""));
        return QuickPeriod.of(named)
                .map(quick -> words.text(language, "periods." + quick.key()))
                .or(() -> Optional.of(days).filter(text -> !text.isBlank() && text.length() > " – ".length()));
    }

    @Override
    public ReportRequest parse(String id, Map<String, String> parameters, Locale language) {
        return requests.parse(id, parameters, language);
    }

    @Override
    public ReportRequest parseKept(String id, Map<String, String> parameters, Locale language) {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.put(ReportRequests.OR_OWN, "true");
        return requests.parse(id, kept, language);
    }

    @Override
    public String fileName(ReportRequest request, String format) {
        return files.fileName(request, format);
    }

    @Override
    public String mediaType(String format) {
        return files.mediaType(format);
    }

    @Override
    public long write(ReportRequest request, String format, Way way, OutputStream out, LongConsumer progress) {
        return files.write(request, format, way, out, progress);
    }
}
