package cn.qudao.demo.guangdong;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What products are offered with, pushed by, and what outlets are supported with. */
public final class DemoMarketing {

    private static final List<String> TIERS = List.of("benchmark", "partner", "core", "ordinary", "end");
    private static final int FIRST_MONTH_OF_PACKAGES = 2;
    private static final double GIVEN = 0.12;
    private static final int MOST_GIVEN = 12;
    private static final String CONTESTANTS = "roadside";
    private static final int RANKED = 100;
    private static final int POINTS = 20;
    private static final int WITH_PRIORITY = 20;
    private static final int SERVED_ALREADY = 5;
    private static final int DAYS_OF_PRIORITY = 14;
    private static final int GOOD_NUMBERS = 60;
    private static final List<String> HALLS = List.of("own-hall", "cooperative-hall");
    private static final int OUTLETS_WITH_CARDS = 240;
    private static final int ONE_OF = 10;
    private static final int CARDS_EACH = 50;
    private static final int CARDS_SOLD = 40;

    private final Words words;
    private final List<City> cities;
    private final List<DemoOutlet> outlets;
    private final List<Seller> sellers;
    private final DemoCalendar calendar;

    DemoMarketing(
            Words words, List<City> cities, List<DemoOutlet> outlets, List<Seller> sellers, DemoCalendar calendar) {
        this.words = words;
        this.cities = cities;
        this.outlets = outlets;
        this.sellers = sellers;
        this.calendar = calendar;
    }

    public record DemoPackage(
            String code, String nameZh, String nameEn, List<String> products, String price, LocalDate since) {}

    /** @param kind as {@code cn.qudao.offer.PromotionKind} names it; what it does not grant is empty */
    public record DemoPromotion(
            String titleZh,
            String titleEn,
            String kind,
            String subject,
            List<String> channelTypes,
            List<String> segments,
            String amount,
            String months,
            String gift,
            LocalDate since,
            LocalDate until) {}

    public record DemoGroup(
            String code,
            String customer,
            String product,
            String price,
            int most,
            List<String> numbers,
            LocalDate since,
            LocalDate until,
            boolean agreed) {}

    /** @param kind as {@code cn.qudao.referral.RewardKind} names it */
    public record DemoReferral(
            String titleZh, String titleEn, String kind, String amount, int most, LocalDate since, LocalDate until) {}

    /** @param units the codes of those that take part */
    public record DemoCampaign(
            String name,
            String slogan,
            String audience,
            String stage,
            List<String> products,
            List<String> channelTypes,
            List<String> segments,
            int goal,
            List<String> units,
            LocalDate since,
            LocalDate until) {}

    /**
     * @param kind as {@code cn.qudao.resource.ResourceKind} names it
     * @param shares by tier
     * @param priority null where all are served alike
     * @param given by the code of the outlet
     */
    public record DemoPool(
            String unit,
            String kind,
            String name,
            String measure,
            Map<String, Integer> shares,
            @Nullable DemoPriority priority,
            Map<String, Integer> given,
            String note) {}

    /**
     * Who is served first of a pool.
     *
     * @param days for how long, since a priority that is over cannot be given
     */
    public record DemoPriority(DemoRanking ranking, int upTo, String channelType, int days) {}

    /** @param ranks by the code of the outlet, the first first */
    public record DemoRanking(String competition, LocalDate endedOn, Map<String, Integer> ranks) {}

    public List<DemoPackage> packages() {
        return Words.table("packages.csv").stream()
                .map(row -> new DemoPackage(
                        row.getField("code"),
                        row.getField("name_zh"),
                        row.getField("name_en"),
                        codes(row, "products"),
                        row.getField("price"),
                        calendar.start().plusMonths(FIRST_MONTH_OF_PACKAGES)))
                .toList();
    }

    public List<DemoPromotion> promotions() {
        return Words.table("promotions.csv").stream()
                .map(row -> new DemoPromotion(
                        row.getField("title_zh"),
                        row.getField("title_en"),
                        row.getField("kind"),
                        row.getField("subject"),
                        codes(row, "channel_types"),
                        codes(row, "segments"),
                        row.getField("amount"),
                        row.getField("months"),
                        row.getField("gift"),
                        day(row, "from"),
                        day(row, "to")))
                .toList();
    }

    /** Prices for the numbers of one customer: made-up ones, one after the other. */
    public List<DemoGroup> groups() {
        return Words.table("groups.csv").stream()
                .map(row -> {
                    long first = Long.parseLong(row.getField("first_number"));
                    return new DemoGroup(
                            row.getField("code"),
                            row.getField("customer"),
                            row.getField("product"),
                            row.getField("price"),
                            Integer.parseInt(row.getField("most")),
                            LongStream.range(first, first + Long.parseLong(row.getField("numbers")))
                                    .mapToObj(Long::toString)
                                    .toList(),
                            day(row, "from"),
                            day(row, "to"),
                            Boolean.parseBoolean(row.getField("agreed")));
                })
                .toList();
    }

    /** What is given for friends. */
    public List<DemoReferral> referrals() {
        return Words.table("referrals.csv").stream()
                .map(row -> new DemoReferral(
                        row.getField("title_zh"),
                        row.getField("title_en"),
                        row.getField("kind"),
                        row.getField("amount"),
                        Integer.parseInt(row.getField("most")),
                        day(row, "from"),
                        day(row, "to")))
                .toList();
    }

    /** Only those of cities that the demo has. */
    public List<DemoCampaign> campaigns(String province) {
        List<String> known = cities.stream().map(City::code).toList();
        return Words.table("campaigns.csv").stream()
                .map(row -> new DemoCampaign(
                        row.getField("name"),
                        row.getField("slogan"),
                        row.getField("audience"),
                        row.getField("stage"),
                        codes(row, "products"),
                        codes(row, "channel_types"),
                        codes(row, "segments"),
                        Integer.parseInt(row.getField("goal")),
                        codes(row, "units").stream()
                                .filter(unit -> unit.equals(province) || known.contains(unit))
                                .toList(),
                        day(row, "from"),
                        day(row, "to")))
                .filter(campaign -> !campaign.units().isEmpty())
                .toList();
    }

    private static List<String> codes(NamedCsvRecord row, String column) {
        return Words.split(row.getField(column));
    }

    /** So many days from today. */
    private LocalDate day(NamedCsvRecord row, String column) {
        return calendar.today().plusDays(Long.parseLong(row.getField(column)));
    }

    /** Each city shares out what it has, mostly to the better shops, and has given some of it. */
    public List<DemoPool> pools() {
        Map<City, List<DemoOutlet>> byCity = outlets.stream()
                .filter(outlet -> outlet.life().stopped() == null)
                .collect(Collectors.groupingBy(outlet -> outlet.grid().city()));
        List<DemoPool> pools = new ArrayList<>();
        for (City city : cities) {
            List<DemoOutlet> here = byCity.getOrDefault(city, List.of());
            pools.add(pool(city, "DEVICES", "pool.devices", here, 3));
            pools.add(pool(city, "PUBLICITY", "pool.publicity", here, 40));
            pools.add(pool(city, "TRAINING", "pool.training", here, 4));
            pools.add(pool(city, "NUMBERS", "pool.numbers", here, 10));
        }
        pools.add(goodNumbers(cities.getFirst()));
        return pools;
    }

    /** For those who came out ahead in the city's contest of roadside shops (row 65); the first have got theirs. */
    private DemoPool goodNumbers(City city) {
        List<String> said = words.list("pool.good-numbers");
        DemoRanking ranking = contest(city);
        Map<String, Integer> shares = new LinkedHashMap<>();
        ranking.ranks().keySet().forEach(code -> shares.put(tier(code), GOOD_NUMBERS));
        Map<String, Integer> given = new LinkedHashMap<>();
        ranking.ranks().keySet().stream().limit(SERVED_ALREADY).forEach(code -> given.put(code, 2));
        return new DemoPool(
                city.code(),
                "NUMBERS",
                said.get(0),
                said.get(1),
                shares,
                new DemoPriority(ranking, WITH_PRIORITY, CONTESTANTS, DAYS_OF_PRIORITY),
                given,
                said.get(2));
    }

    private String tier(String code) {
        return outlets.stream()
                .filter(outlet -> outlet.code().equals(code))
                .map(outlet -> Objects.requireNonNull(outlet.unit().outlet()).tier())
                .findFirst()
                .orElseThrow();
    }

    /** By what shops sell, in points: who has as many shares a rank. */
    private DemoRanking contest(City city) {
        Map<String, Long> points = sellers.stream()
                .filter(seller -> seller.outlet().type().is(CONTESTANTS)
                        && seller.outlet().life().stopped() == null
                        && seller.outlet().grid().city().equals(city))
                .collect(Collectors.toMap(
                        seller -> seller.outlet().code(),
                        seller -> Math.round(POINTS * seller.volume() * seller.rate())));
        Map<String, Integer> ranks = new LinkedHashMap<>();
        points.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(RANKED)
                .forEach(each -> ranks.put(
                        each.getKey(),
                        1
                                + (int) points.values().stream()
                                        .filter(other -> other > each.getValue())
                                        .count()));
        return new DemoRanking(
                words.list("contest").getFirst(), calendar.lastFullMonth().atEndOfMonth(), ranks);
    }

    /**
     * Cards of one kind for one product at outlets.
     *
     * @param kind as {@code cn.qudao.card.CardKind} names it
     * @param each how many every outlet got
     * @param sold how many of them it has sold
     */
    public record DemoCards(
            String kind,
            String product,
            List<String> outlets,
            int each,
            int sold,
            LocalDate issued,
            LocalDate soldOn) {}

    /**
     * One outlet of so many, 240 at most: in the whole province 9,600 cards were sold (row 105).
     *
     * @param maySell whether the product, by its code, may be sold at an outlet, by its code
     */
    public List<DemoCards> cards(BiPredicate<String, String> maySell) {
        List<DemoOutlet> open = outlets.stream()
                .filter(outlet -> outlet.life().stopped() == null
                        && !outlet.life().opened().isAfter(calendar.start()))
                .toList();
        int most = Math.min(OUTLETS_WITH_CARDS, open.size() / ONE_OF);
        int scratch = most * 3 / 4;
        List<String> papers = spread(codes(open.stream()), scratch, outlet -> maySell.test("MPAPER", outlet));
        List<String> halls = codes(open.stream()
                .filter(outlet -> HALLS.contains(outlet.type().code()) && !papers.contains(outlet.code())));
        List<String> screens = spread(halls, most - scratch, outlet -> maySell.test("TV", outlet));
        return Stream.of(cards("SCRATCH", "MPAPER", papers, 20), cards("TRIAL", "TV", screens, 10))
                .filter(cards -> !cards.outlets().isEmpty())
                .toList();
    }

    private static List<String> codes(Stream<DemoOutlet> some) {
        return some.map(DemoOutlet::code).toList();
    }

    /** Of as many stretches the first that may; where a stretch has none, the next best of all. */
    private static List<String> spread(List<String> from, int wanted, Predicate<String> may) {
        Stream<String> first = IntStream.range(0, wanted)
                .mapToObj(i -> from.subList(i * from.size() / wanted, (i + 1) * from.size() / wanted).stream()
                        .filter(may)
                        .findFirst())
                .flatMap(Optional::stream);
        return Stream.concat(first, from.stream().filter(may))
                .distinct()
                .limit(wanted)
                .toList();
    }

    private DemoCards cards(String kind, String product, List<String> chosen, int soldDaysAgo) {
        return new DemoCards(
                kind,
                product,
                chosen,
                CARDS_EACH,
                CARDS_SOLD,
                calendar.start(),
                calendar.today().minusDays(soldDaysAgo));
    }

    /** @param key of the words: the pool's name, what is counted, and what for */
    private DemoPool pool(City city, String kind, String key, List<DemoOutlet> here, int each) {
        Dice dice = Dice.of(city.code(), kind);
        List<String> said = words.list(key);
        Map<String, Integer> shares = new LinkedHashMap<>();
        Map<String, Integer> left = new LinkedHashMap<>();
        for (int i = 0; i < TIERS.size(); i++) {
            int amount = each * (TIERS.size() - i) * dice.between(4, 12);
            shares.put(TIERS.get(i), amount);
            left.put(TIERS.get(i), amount);
        }
        Map<String, Integer> given = new LinkedHashMap<>();
        for (DemoOutlet outlet : here) {
            String tier = Objects.requireNonNull(outlet.unit().outlet()).tier();
            int wanted = dice.between(1, each);
            boolean gets = given.size() < MOST_GIVEN && dice.chance(GIVEN);
            if (gets && left.getOrDefault(tier, 0) >= wanted) {
                left.merge(tier, -wanted, Integer::sum);
                given.put(outlet.code(), wanted);
            }
        }
        return new DemoPool(city.code(), kind, said.get(0), said.get(1), shares, null, given, said.get(2));
    }
}
