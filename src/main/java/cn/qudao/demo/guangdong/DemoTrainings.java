package cn.qudao.demo.guangdong;

import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each district has held a class for one of its grids and plans one for the next; its first outlet was visited. */
final class DemoTrainings {

    private static final List<TrainingTopic> TOPICS = List.of(TrainingTopic.values());
    private static final int PEOPLE = 24;
    private static final int CLASS_MINUTES = 120;
    private static final int VISIT_MINUTES = 45;
    private static final int MONTH = 30;
    private static final int YEAR = 365;
    private static final int VISITED_OF_A_DISTRICT = 2;

    private final Words words;
    private final People people;
    private final Gazetteer places;
    private final List<DemoOutlet> outlets;
    private final LocalDate today;

    DemoTrainings(Words words, People people, Gazetteer places, List<DemoOutlet> outlets, DemoCalendar calendar) {
        this.words = words;
        this.people = people;
        this.places = places;
        this.outlets = outlets.stream()
                .filter(outlet -> outlet.life().stopped() == null)
                .toList();
        this.today = calendar.today();
    }

    List<DemoTraining> all() {
        Map<District, List<DemoOutlet>> byDistrict = byDistrict();
        return places.districts().stream()
                .flatMap(district -> of(district, byDistrict.getOrDefault(district, List.of())))
                .toList();
    }

    /** Of the outlets that are visited one was chosen, and somebody of the other. */
    List<DemoBackbone> backbones() {
        Map<District, List<DemoOutlet>> byDistrict = byDistrict();
        return places.districts().stream()
                .flatMap(district -> backbones(district, byDistrict.getOrDefault(district, List.of())))
                .toList();
    }

    private Stream<DemoBackbone> backbones(District district, List<DemoOutlet> here) {
        Dice dice = Dice.of(district.code(), "backbones");
        return IntStream.range(0, Math.min(VISITED_OF_A_DISTRICT, here.size()))
                .mapToObj(i -> new DemoBackbone(
                        here.get(i).code(),
                        i > 0,
                        today.minusDays(1L + dice.below(YEAR)),
                        words.pick("training.backbone", dice)));
    }

    private Map<District, List<DemoOutlet>> byDistrict() {
        return outlets.stream()
                .sorted(Comparator.comparing(DemoOutlet::code))
                .collect(Collectors.groupingBy(outlet -> outlet.grid().district()));
    }

    private Stream<DemoTraining> of(District district, List<DemoOutlet> here) {
        List<String> grids = here.stream()
                .map(outlet -> outlet.grid().code())
                .distinct()
                .limit(2)
                .toList();
        Dice dice = Dice.of(district.code(), "trainings");
        Stream<DemoTraining> held = grids.stream()
                .limit(1)
                .map(grid -> training(
                        district,
                        district.code(),
                        TrainingKind.CLASS,
                        today.minusDays(1L + dice.below(MONTH)),
                        grid,
                        dice));
        Stream<DemoTraining> planned = grids.stream()
                .skip(1)
                .map(grid -> training(
                        district,
                        district.code(),
                        TrainingKind.CLASS,
                        today.plusDays(1L + dice.below(MONTH)),
                        grid,
                        dice));
        Stream<DemoTraining> visits = here.stream()
                .limit(VISITED_OF_A_DISTRICT)
                .map(outlet -> training(
                        district,
                        outlet.grid().code(),
                        TrainingKind.COACHING,
                        today.minusDays(1L + dice.below(MONTH)),
                        outlet.code(),
                        dice));
        return Stream.of(held, planned, visits).flatMap(each -> each);
    }

    private DemoTraining training(
            District district, String unit, TrainingKind kind, LocalDate day, String invited, Dice dice) {
        TrainingTopic topic = dice.pick(TOPICS);
        boolean visit = kind == TrainingKind.COACHING;
        return new DemoTraining(
                unit,
                kind,
                topic,
                words.pick("training." + topic, dice),
                day,
                visit ? VISIT_MINUTES : CLASS_MINUTES,
                words.pick(visit ? "training.at-outlet" : "training.venues", dice),
                people.meet(district.city(), dice).name(),
                invited,
                PEOPLE,
                dice.next());
    }
}
