package cn.qudao.demo.guangdong;

import cn.qudao.kernel.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is decided about the products: scripts, particular prices, and how far the roll-out has come. */
public final class DemoPolicy {

    /** What a region begins with (row 61). */
    private static final List<String> PILOT_PRODUCTS = List.of("SMS", "MMS", "GPRS", "RINGBACK");

    private static final List<String> DEEP_PRODUCTS = List.of("TV", "SECURITIES");
    private static final int MONTHS_OF_PILOT = 6;

    private final Words words;
    private final List<DemoProduct> products;
    private final List<City> cities;
    private final DemoCalendar calendar;

    DemoPolicy(Words words, List<DemoProduct> products, List<City> cities, DemoCalendar calendar) {
        this.words = words;
        this.products = products;
        this.cities = cities;
        this.calendar = calendar;
    }

    /** @param segment empty for everybody */
    public record DemoHint(String product, String segment, String zh, String en) {}

    /** @param channelType empty for every channel, as the segment for every customer */
    public record DemoPrice(
            String product, String channelType, String segment, String price, LocalDate since, String reason) {}

    /** @param phase as {@code cn.qudao.catalogue.Phase} names it, as in {@link DemoRelease} */
    public record DemoPhase(String region, String phase, LocalDate since, String reason) {}

    public record DemoRelease(String product, String phase, LocalDate since, String reason) {}

    /** @param matched as {@code cn.qudao.suggestion.Matched} names it */
    public record DemoWeight(String product, String matched, String value, int points) {}

    public List<DemoWeight> weights() {
        return Words.table("weights.csv").stream()
                .map(row -> new DemoWeight(
                        row.getField("product"),
                        row.getField("matched"),
                        row.getField("value"),
                        Integer.parseInt(row.getField("points"))))
                .toList();
    }

    /** What customers are shown of a product. */
    public record DemoSample(String product, String text) {}

    public List<DemoSample> samples() {
        return Words.table("samples.csv").stream()
                .map(row -> new DemoSample(row.getField("product"), row.getField("text")))
                .toList();
    }

    /**
     * What the experience centre says of a product.
     *
     * @param trial the name under which it is tried for free; null where it is not
     */
    public record DemoExperience(
            String product,
            Bilingual about,
            Bilingual steps,
            @Nullable Bilingual trial) {}

    public List<DemoExperience> experiences() {
        return Words.table("experiences.csv").stream()
                .map(row -> new DemoExperience(
                        row.getField("product"),
                        new Bilingual(row.getField("about_zh"), row.getField("about_en")),
                        new Bilingual(steps(row.getField("steps_zh")), steps(row.getField("steps_en"))),
                        row.getField("trial_zh").isEmpty()
                                ? null
                                : new Bilingual(row.getField("trial_zh"), row.getField("trial_en"))))
                .toList();
    }

    private static String steps(String cell) {
        return cell.replace('|', '\n');
    }

    /** After which product clerks are prompted. */
    public record DemoPrompt(String product, String text) {}

    public List<DemoPrompt> prompts() {
        return Words.table("prompts.csv").stream()
                .map(row -> new DemoPrompt(row.getField("product"), row.getField("text")))
                .toList();
    }

    /**
     * Whom a product is for, or which other it excludes.
     *
     * @param feature as {@code cn.qudao.customer.Feature} names it; empty where the product excludes another
     * @param words codes of the feature's dictionary
     */
    public record DemoRule(String product, String feature, List<String> words, String excludes) {}

    public List<DemoHint> hints() {
        return Words.table("hints.csv").stream()
                .map(row -> new DemoHint(
                        row.getField("product"), row.getField("segment"), row.getField("zh"), row.getField("en")))
                .toList();
    }

    public List<DemoPrice> prices() {
        return Words.table("prices.csv").stream()
                .map(row -> new DemoPrice(
                        row.getField("product"),
                        row.getField("channel_type"),
                        row.getField("segment"),
                        row.getField("price"),
                        calendar.start().plusMonths(Long.parseLong(row.getField("month"))),
                        row.getField("reason")))
                .toList();
    }

    public List<DemoRule> rules() {
        return Words.table("rules.csv").stream()
                .map(row -> new DemoRule(
                        row.getField("product"),
                        row.getField("feature"),
                        List.of(row.getField("words").split(" ", -1)),
                        row.getField("excludes")))
                .toList();
    }

    /** The pilots began first and are the first to go deep. */
    public List<DemoPhase> phases() {
        return cities.stream().flatMap(this::phases).toList();
    }

    private Stream<DemoPhase> phases(City city) {
        LocalDate full = calendar.start().minusMonths(city.pilot() ? MONTHS_OF_PILOT : 1);
        Stream<DemoPhase> begun = Stream.of(
                new DemoPhase(city.code(), "PILOT", full.minusMonths(MONTHS_OF_PILOT), sentence("phase.pilot")),
                new DemoPhase(city.code(), "FULL", full, sentence("phase.full")));
        return city.pilot()
                ? Stream.concat(
                        begun, Stream.of(new DemoPhase(city.code(), "DEEP", calendar.today(), sentence("phase.deep"))))
                : begun;
    }

    public List<DemoRelease> releases() {
        LocalDate first = calendar.start().minusYears(1);
        return Stream.concat(
                        products.stream()
                                .map(product -> new DemoRelease(
                                        product.code(),
                                        PILOT_PRODUCTS.contains(product.code()) ? "PILOT" : "FULL",
                                        first,
                                        sentence("release.first"))),
                        DEEP_PRODUCTS.stream()
                                .map(product ->
                                        new DemoRelease(product, "DEEP", calendar.today(), sentence("release.deep"))))
                .toList();
    }

    private String sentence(String key) {
        return words.list(key).getFirst();
    }
}
