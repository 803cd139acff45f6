package cn.qudao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures for programs: what was measured, on what, with which data, when. */
final class ResultJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param outcomes one for each of the provinces that were measured on, at least one */
    void write(List<Outcome> outcomes, Path file) throws IOException {
        Outcome first = outcomes.getFirst();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("begun", first.begun().toString());
        all.put("machine", first.machine());
        all.put("scale", first.scale());
        all.put("data", first.data());
        all.put(
                "figures",
                outcomes.stream()
                        .flatMap(outcome -> outcome.figures().stream().map(figure -> {
                            Map<String, @Nullable Object> line = figure(figure);
                            if (outcome != first) {
                                line.put("data", outcome.data());
                            }
                            return line;
                        }))
                        .toList());
        Files.writeString(file, JSON.writeValueAsString(all) + '\n');
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("figure", figure.key());
        all.put("unit", figure.unit().sign());
        all.putAll(measured(figure, figure.ours()));
        Measured limit = figure.limit();
        Goal goal = figure.goal();
        all.put("limit", limit == null ? null : measured(figure, limit));
        all.put("ratio", figure.ratio().orElse(null));
        all.put("goal", goal == null ? null : Map.of(goal.of().name().toLowerCase(Locale.ROOT), goal.value()));
        all.put("reached", figure.isReached().orElse(null));
        return all;
    }

    private static Map<String, @Nullable Object> measured(Figure figure, Measured measured) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("by", measured.name());
        all.put("median", figure.shown(measured.samples().median()));
        all.put("p95", figure.shown(measured.samples().p95()));
        all.put("best", figure.shown(measured.samples().min()));
        all.put("runs", measured.samples().count());
        all.put("rounds", measured.rounds());
        all.put("roundsLeftOut", measured.leftOut());
        all.put("quiet", measured.quiet());
        all.put(
                "processorMs",
                Map.of(
                        "portal", measured.cost().portal(),
                        "database", measured.cost().database(),
                        "client", measured.cost().client()));
        return all;
    }
}
