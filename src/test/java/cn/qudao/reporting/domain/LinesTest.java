package cn.qudao.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final ReportDefinition COVERAGE = new ReportDefinition() {
        @Override
        public String id() {
            return "T1";
        }

        @Override
        public String folder() {
            return "sample/t1";
        }

        @Override
        public String permission() {
            return "sample";
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.count("valid"),
                    Column.count("covered"),
                    Column.ratio("coverage", "covered", "valid"),
                    Column.count("before").hidden(),
                    Column.growth("growth", "covered", "before"));
        }
    };

    private final Place region = Place.ROOT.child(1);

    @Test
    void totalsOfRatiosComeFromSumsAndAreNeverAveraged() {
        List<Line> lines = read(
                Level.REGION,
                unit(Place.ROOT, "44", false, 0, 0, 0),
                unit(region, "4401", true, 30_000, 3_000, 2_000),
                unit(Place.ROOT.child(2), "4402", true, 6_964, 7_923, 8_000));

        assertThat(lines).extracting(Line::code).containsExactly("4401", "4402", "44");
        Line total = lines.getLast();
        assertThat(total.kind()).isEqualTo(Line.Kind.TOTAL);
        assertThat(total.values())
                .containsExactly(number(36_964), number(10_923), decimal("0.2955"), number(10_000), decimal("0.0923"));
    }

    @Test
    void aRatioOfNothingIsNoNumber() {
        assertThat(read(Level.REGION, unit(region, "4401", true, 0, 0, 0)))
                .extracting(line -> line.values().get(2), line -> line.values().get(4))
                .containsOnly(tuple(null, null));
    }

    @Test
    void deeperRowsHaveASubtotalForEachParent() {
        List<Line> lines = read(
                Level.DISTRICT,
                unit(Place.ROOT, "44", false, 0, 0, 0),
                unit(region, "4401", false, 0, 0, 0),
                unit(region.child(1), "440103", true, 1, 1, 0),
                unit(region.child(2), "440104", true, 2, 1, 0),
                unit(Place.ROOT.child(2), "4402", false, 0, 0, 0),
                unit(Place.ROOT.child(2).child(1), "440203", true, 5, 0, 0));

        assertThat(lines)
                .extracting(Line::kind, Line::code, line -> line.values().getFirst())
                .containsExactly(
                        tuple(Line.Kind.ROW, "440103", number(1)),
                        tuple(Line.Kind.ROW, "440104", number(2)),
                        tuple(Line.Kind.SUBTOTAL, "4401", number(3)),
                        tuple(Line.Kind.ROW, "440203", number(5)),
                        tuple(Line.Kind.SUBTOTAL, "4402", number(5)),
                        tuple(Line.Kind.TOTAL, "44", number(8)));
        assertThat(lines.getFirst().group()).isEqualTo("unit 4401");
    }

    @Test
    void whatBelongsToAUnitItselfIsARowOfItsOwn() {
        List<Line> lines =
                read(Level.REGION, unit(Place.ROOT, "44", true, 3, 0, 0), unit(region, "4401", true, 4, 0, 0));

        assertThat(lines).extracting(Line::name).containsExactly("itself: unit 44", "unit 4401", "unit 44");
        assertThat(lines.getLast().values().getFirst()).isEqualTo(number(7));
    }

    @Test
    void withoutRowsThereIsOnlyTheTotal() {
        assertThat(read(Level.REGION))
                .singleElement()
                .extracting(line -> line.values().getFirst())
                .isEqualTo(BigDecimal.ZERO);
    }

    private static List<Line> read(Level rows, UnitFigures... figures) {
        UnitRow province = new UnitRow(new UnitId(1), Level.PROVINCE, "44", "unit 44", Place.ROOT, true, true);
        Period day = Period.day(LocalDate.of(2026, 9, 1));
        ReportRequest request =
                new ReportRequest(COVERAGE, province, rows, rows, day, null, Map.of(), Map.of(), Locale.ENGLISH);
        List<Line> lines = new ArrayList<>();
        new Lines(request, List.of(figures).iterator(), name -> "itself: " + name).forEachRemaining(lines::add);
        return lines;
    }

    private static UnitFigures unit(Place place, String code, boolean present, long valid, long covered, long before) {
        @Nullable Object[] values = {number(valid), number(covered), null, number(before), null};
        return new UnitFigures(place.level(), code, "unit " + code, present, values);
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
