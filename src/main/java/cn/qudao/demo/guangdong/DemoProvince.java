package cn.qudao.demo.guangdong;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.org.NewUnit;
import cn.qudao.org.RegionProfile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the demo holds, the same for the same size and day. */
public final class DemoProvince {

    private static final LocalDate DIVISIONS_SINCE = LocalDate.of(2005, 1, 1);
    /** The months before the last full one, that one, and this one, against the last full one. */
    private static final double[] GROWTH = {0.79, 0.90, 1, 1.03};

    private static final int LEAST_OF_A_FULL_MONTH = 2;
    /** One of so many records has a subscriber that the data mart knows. */
    private static final int SUBSCRIBERS = 4;

    private static final int HINTS = 25_000;

    private final DemoSize size;
    private final DemoCalendar calendar;
    private final String province;
    private final Words words = Words.read();
    private final List<DemoProduct> products = DemoProduct.read();
    private final Gazetteer places;
    private final List<DemoOutlet> outlets;
    private final List<Seller> sellers;
    private final List<DemoAccount> accounts;
    private final Registers registers;
    private final DemoTrainings trainings;

    /** @param province the code of the province's unit */
    public DemoProvince(DemoSize size, DemoCalendar calendar, String province) {
        this.size = size;
        this.calendar = calendar;
        this.province = province;
        this.places = Gazetteer.read(words, size);
        People people = new People(words);
        this.outlets = new Outlets(words, people, places.grids(), calendar)
                .open(places.grids(), Life.all(size, calendar, Dice.of("lives")));
        this.sellers = new Sellers(size, calendar).choose(outlets);
        Set<String> selling =
                sellers.stream().map(seller -> seller.outlet().code()).collect(Collectors.toSet());
        this.registers = new Registers(words, people, places, outlets, calendar);
        this.trainings = new DemoTrainings(words, people, places, outlets, calendar);
        this.accounts = new DemoAccounts(people).open(province, places, outlets, selling);
    }

    /** Everything below the province, parents first. */
    public List<NewUnit> units() {
        List<NewUnit> units = new ArrayList<>();
        places.cities()
                .forEach(city -> units.add(NewUnit.region(
                        city.code(),
                        city.name(),
                        province,
                        DIVISIONS_SINCE,
                        new RegionProfile(city.economicLevel(), city.pilot(), city.group()))));
        places.districts()
                .forEach(district -> units.add(NewUnit.of(
                        Level.DISTRICT,
                        district.code(),
                        district.name(),
                        district.city().code(),
                        DIVISIONS_SINCE)));
        places.grids()
                .forEach(grid -> units.add(NewUnit.of(
                        Level.GRID, grid.code(), grid.name(), grid.district().code(), DIVISIONS_SINCE)));
        outlets.forEach(outlet -> units.add(outlet.unit()));
        outlets.forEach(outlet -> units.addAll(outlet.clerks()));
        return units;
    }

    public List<DemoProduct> products() {
        return products;
    }

    public DemoPolicy policy() {
        return new DemoPolicy(words, products, places.cities(), calendar);
    }

    public DemoMarketing marketing() {
        return new DemoMarketing(words, places.cities(), outlets, sellers, calendar);
    }

    public List<DemoAccount> accounts() {
        return accounts;
    }

    public List<DemoKeyArea> keyAreas() {
        return registers.keyAreas();
    }

    public List<DemoPlaque> plaques() {
        return registers.plaques();
    }

    public List<DemoCharge> charges() {
        return registers.charges();
    }

    public List<DemoStandard> standards() {
        return registers.standards();
    }

    public List<DemoTraining> trainings() {
        return trainings.all();
    }

    public List<DemoBackbone> backbones() {
        return trainings.backbones();
    }

    public Stream<DemoSignIn> signIns() {
        return new SignInHistory(accounts).between(calendar.start(), calendar.yesterday());
    }

    /** The months that have records; the last one may be under way. */
    public List<Period> months() {
        return calendar.months();
    }

    public Stream<DemoRecord> records(Period month) {
        boolean full = month.isWholeMonths();
        return new MonthOfRecords(month, sellers, words, new Assortment(products))
                .stream(count(month), full ? LEAST_OF_A_FULL_MONTH : 0);
    }

    /** Every fourth of those to whom something was recommended in the last month, each once. */
    public List<DemoSubscriber> subscribers() {
        Subscribers known = new Subscribers(words, products, calendar.yesterday());
        Set<String> numbers = new HashSet<>();
        return records(months().getLast())
                .filter(record -> record.number() % SUBSCRIBERS == 0 && numbers.add(record.subscriber()))
                .map(known::of)
                .toList();
    }

    /** What was suggested in the last month whose following month is over, some 25,000 in the whole province; a number once. */
    public List<DemoHint> hints() {
        Hinted hinted = new Hinted(new Subscribers(words, products, calendar.yesterday()), products);
        int every = Math.max(1, size.monthly() / HINTS);
        Set<String> numbers = new HashSet<>();
        return records(months().get(1))
                .filter(record -> record.number() % every == 0 && numbers.add(record.subscriber()))
                .map(hinted::of)
                .toList();
    }

    public int count(Period month) {
        Period whole = Period.month(YearMonth.from(month.from()));
        double passed = Rhythm.SHOP.weight(month) / Rhythm.SHOP.weight(whole);
        return (int) Math.round(size.monthly() * GROWTH[months().indexOf(month)] * passed);
    }
}
