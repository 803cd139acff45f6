package cn.qudao.demo.guangdong;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.demo.guangdong.DemoMarketing.DemoCards;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OutletProfile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The province at full size: what the sources count, and nothing that people of Guangdong would laugh at. */
class DemoProvinceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final DemoProvince PROVINCE = province(DemoSize.PROVINCE, TODAY);
    private static final List<NewUnit> UNITS = PROVINCE.units();

    @Test
    void asManyCardsWereSoldAsInTheSources() {
        // Every other may.
        List<DemoCards> cards = PROVINCE.marketing().cards((product, outlet) -> outlet.hashCode() % 2 == 0);
        assertThat(cards.stream()
                        .mapToInt(each -> each.outlets().size() * each.sold())
                        .sum())
                .isEqualTo(9_600);
        assertThat(cards.stream().flatMap(each -> each.outlets().stream()))
                .doesNotHaveDuplicates()
                .allMatch(outlet -> outlet.hashCode() % 2 == 0);
    }

    @Test
    void hasTheDivisionsOfGuangdong() {
        assertThat(UNITS.stream().collect(groupingBy(NewUnit::level, counting())))
                .containsEntry(Level.REGION, 21L)
                .containsEntry(Level.DISTRICT, 124L)
                .containsEntry(Level.GRID, 1757L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-03-01", "2027-01-02"})
    void countsAsTheSourcesDoOnWhateverDayItIsLoaded(LocalDate today) {
        DemoProvince province = today.equals(TODAY) ? PROVINCE : province(DemoSize.PROVINCE, today);
        List<NewUnit> units = today.equals(TODAY) ? UNITS : province.units();
        Period october = province.months().get(2);
        Map<String, Integer> recommended = new HashMap<>();
        province.records(october).forEach(record -> recommended.merge(record.outlet(), 1, Integer::sum));

        assertThat(valid(units, october.to())).isEqualTo(36_964);
        assertThat(valid(units, today.minusDays(1))).isEqualTo(36_964);
        assertThat(recommended).hasSize(10_923);
        assertThat(recommended.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(460_000);
    }

    @Test
    void hasAboutFiftyThousandClerks() {
        assertThat(clerks().filter(clerk -> clerk.stoppedOn() == null).count()).isBetween(49_000L, 51_000L);
    }

    @Test
    void outletsOpenAndStopInEveryMonth() {
        assertThat(PROVINCE.months()).allSatisfy(month -> {
            assertThat(outlets().filter(outlet -> isWithin(outlet.openedOn(), month)))
                    .isNotEmpty();
            assertThat(outlets().filter(outlet -> isWithin(outlet.stoppedOn(), month)))
                    .isNotEmpty();
        });
    }

    @Test
    void noCodeIsGivenTwiceAndNoNameTwiceInAGrid() {
        assertThat(UNITS.stream().map(NewUnit::code)).doesNotHaveDuplicates();
        assertThat(outlets().map(outlet -> outlet.parentCode() + outlet.name())).doesNotHaveDuplicates();
        assertThat(clerks().map(clerk -> clerk.parentCode() + clerk.name())).doesNotHaveDuplicates();
    }

    @Test
    void namesHoldNoLeftOversOfPatterns() {
        assertThat(UNITS.stream().map(NewUnit::name)).allMatch(name -> name.matches("[\\p{IsHan}（）A-Z0-9]{2,40}"));
        assertThat(outlets().map(outlet -> profile(outlet).address()))
                .allMatch(address -> address.matches("[\\p{IsHan}（）]{5,60}\\d{1,3}号"));
    }

    @Test
    void nobodyWorksBeforeTheOutletOpensOrAfterItStops() {
        Map<String, NewUnit> byCode = outlets().collect(Collectors.toMap(NewUnit::code, outlet -> outlet));
        assertThat(clerks()).allSatisfy(clerk -> {
            NewUnit outlet = Objects.requireNonNull(byCode.get(clerk.parentCode()));
            assertThat(clerk.openedOn()).isAfterOrEqualTo(outlet.openedOn());
            if (outlet.stoppedOn() != null) {
                assertThat(clerk.stoppedOn()).isEqualTo(outlet.stoppedOn());
            }
        });
    }

    @Test
    void everyRecordFallsOnADayOnWhichItsOutletAndClerkWork() {
        Map<String, NewUnit> byCode = UNITS.stream().collect(Collectors.toMap(NewUnit::code, unit -> unit));
        PROVINCE.months()
                .forEach(month -> assertThat(PROVINCE.records(month)
                                .filter(record -> !(works(byCode.get(record.outlet()), record)
                                        && works(byCode.get(record.clerk()), record)
                                        && isWithin(record.at().toLocalDate(), month))))
                        .isEmpty());
    }

    @Test
    void someOutletsSucceedHardlyEver() {
        Map<String, List<DemoRecord>> byOutlet =
                PROVINCE.records(PROVINCE.months().get(2)).collect(groupingBy(DemoRecord::outlet));
        assertThat(withRateUpTo(0.20, byOutlet)).isBetween(500L, 1_100L);
        assertThat(withRateUpTo(0.05, byOutlet)).isBetween(150L, 400L);
    }

    @Test
    void theDeltaIsAheadAndASaturdayBusierThanATuesday() {
        List<DemoRecord> month = PROVINCE.records(PROVINCE.months().get(1)).toList();
        Map<String, Long> byCity =
                month.stream().collect(groupingBy(record -> record.outlet().substring(0, 4), counting()));
        Map<Integer, Long> byWeekday = month.stream()
                .collect(groupingBy(record -> record.at().getDayOfWeek().getValue(), counting()));
        assertThat(byCity.getOrDefault("4401", 0L)).isGreaterThan(10 * byCity.getOrDefault("4416", 0L));
        // September 2026 has five Tuesdays and four Saturdays.
        assertThat(byWeekday.getOrDefault(6, 0L) / 4.0).isGreaterThan(1.1 * byWeekday.getOrDefault(2, 0L) / 5.0);
    }

    @Test
    void theSignInsStandOneBelowTheOther() {
        Map<String, String> units = PROVINCE.accounts().stream()
                .filter(DemoAccount::isShown)
                .collect(Collectors.toMap(DemoAccount::signInName, DemoAccount::unit));
        assertThat(units)
                .containsEntry("admin", "44")
                .containsEntry("province", "44")
                .containsEntry("region", "4401")
                .containsEntry("district", "440106")
                .containsEntry("grid", "440106001")
                .containsEntry("outlet", "4401060010001")
                .containsEntry("clerk", "440106001000102")
                .hasSize(7);
        assertThat(PROVINCE.accounts().stream().map(DemoAccount::signInName)).doesNotHaveDuplicates();
        assertThat(PROVINCE.accounts().stream().map(DemoAccount::role))
                .contains(ShippedRole.OWN_HALL_CLERK, ShippedRole.DIRECT_SELLER, ShippedRole.NATURAL_PERSON);
    }

    @Test
    void theClerkOfTheDemoRecommends() {
        assertThat(PROVINCE.records(PROVINCE.months().getLast())
                        .filter(record -> record.clerk().equals("440106001000102")))
                .hasSizeGreaterThan(20);
    }

    @Test
    void isTheSameForTheSameDay() {
        DemoProvince again = province(DemoSize.PROVINCE, TODAY);
        assertThat(again.units()).isEqualTo(UNITS);
        assertThat(again.accounts()).isEqualTo(PROVINCE.accounts());
        Period month = again.months().getFirst();
        assertThat(again.records(month).limit(5_000))
                .containsExactlyElementsOf(PROVINCE.records(month).limit(5_000).toList());
    }

    @Test
    void theSmallOneIsTheSameMadeSmall() {
        DemoProvince small = province(DemoSize.SMALL, TODAY);
        assertThat(valid(small.units(), LocalDate.of(2026, 10, 31))).isEqualTo(300);
        assertThat(small.months().stream()
                        .mapToLong(month -> small.records(month).count())
                        .sum())
                .isBetween(7_000L, 9_000L);
        assertThat(small.accounts().stream().filter(DemoAccount::isShown)).hasSize(7);
    }

    private static DemoProvince province(DemoSize size, LocalDate today) {
        return new DemoProvince(size, new DemoCalendar(today), "44");
    }

    private static Stream<NewUnit> outlets() {
        return UNITS.stream().filter(unit -> unit.level() == Level.OUTLET);
    }

    private static Stream<NewUnit> clerks() {
        return UNITS.stream().filter(unit -> unit.level() == Level.CLERK);
    }

    private static OutletProfile profile(NewUnit outlet) {
        return Objects.requireNonNull(outlet.outlet());
    }

    private static long valid(List<NewUnit> units, LocalDate day) {
        return units.stream()
                .filter(unit -> unit.level() == Level.OUTLET && isOpen(unit, day))
                .count();
    }

    private static boolean isOpen(NewUnit unit, LocalDate day) {
        return !unit.openedOn().isAfter(day)
                && (unit.stoppedOn() == null || unit.stoppedOn().isAfter(day));
    }

    private static boolean works(@Nullable NewUnit unit, DemoRecord record) {
        return unit != null && isOpen(unit, record.at().toLocalDate());
    }

    private static boolean isWithin(@Nullable LocalDate day, Period period) {
        return day != null && !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private static long withRateUpTo(double rate, Map<String, List<DemoRecord>> byOutlet) {
        return byOutlet.values().stream()
                .filter(records -> records.stream()
                                .filter(record -> record.failReason() == null)
                                .count()
                        <= rate * records.size())
                .count();
    }
}
