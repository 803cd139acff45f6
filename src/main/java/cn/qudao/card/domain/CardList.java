package cn.qudao.card.domain;

import cn.qudao.card.CardPermissions;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the cards of the post are (R6), what happened to each, and how often they were counted. */
@Service
@Requires(CardPermissions.VIEW)
@Transactional(readOnly = true)
public class CardList {

    private static final int MOST_COUNTED = 10_000;

    private final CardRepository cards;
    private final MovementRepository movements;
    private final CountRepository counts;
    private final SubscriberNumbers numbers;
    private final Units units;
    private final Scope scope;
    private final Clock clock;

    CardList(
            CardRepository cards,
            MovementRepository movements,
            CountRepository counts,
            SubscriberNumbers numbers,
            Units units,
            Scope scope,
            Clock clock) {
        this.cards = cards;
        this.movements = movements;
        this.counts = counts;
        this.numbers = numbers;
        this.units = units;
        this.scope = scope;
        this.clock = clock;
    }

    public Slice<CardRow> page(CardFilter filter, Portion portion) {
        Place below = below(filter.below());
        List<Card> found = cards.page(
                below.lo(),
                below.hi(),
                filter.first(),
                filter.last(),
                filter.kind(),
                filter.state(),
                filter.afterFree(),
                filter.steps(),
                LocalDate.now(clock),
                portion.afterNumber().orElse(0L),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Card::serial).map(this::described);
    }

    public long count(CardFilter filter) {
        Place below = below(filter.below());
        return cards.count(
                below.lo(),
                below.hi(),
                filter.first(),
                filter.last(),
                filter.kind(),
                filter.state(),
                filter.afterFree(),
                filter.steps(),
                LocalDate.now(clock),
                MOST_COUNTED + 1);
    }

    /** However far they have come. */
    public CardFigures figures(CardFilter filter) {
        Place below = below(filter.below());
        return cards.figures(
                below.lo(),
                below.hi(),
                filter.first(),
                filter.last(),
                filter.kind(),
                filter.state(),
                filter.afterFree(),
                LocalDate.now(clock));
    }

    /** With everything that happened to it where the post sees it, in order. */
    public CardDetail card(long serial) {
        Card card = cards.findBySerial(serial).orElseThrow(NotFound::new);
        List<CardMovement> found = movements.of(card.id());
        Map<UnitId, UnitRow> of =
                names(Stream.concat(card.outlet().stream(), found.stream().flatMap(CardMovement::holders))
                        .toList());
        return new CardDetail(
                card.row(card.outlet().map(of::get).orElse(null), numbers::masked),
                found.stream()
                        .map(each -> each.row(name(of, each.takenFrom()), name(of, each.givenTo())))
                        .toList());
    }

    /** @param differing only where something was missing, or too much */
    public Slice<CountRow> counts(@Nullable Place wanted, boolean differing, Portion portion) {
        Place below = below(wanted);
        List<CardCount> found = counts.page(
                below.lo(), below.hi(), differing, portion.afterNumber().orElse(null), Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), CardCount::number).map(this::counted);
    }

    public long countOfCounts(@Nullable Place wanted, boolean differing) {
        Place below = below(wanted);
        return counts.count(below.lo(), below.hi(), differing, MOST_COUNTED + 1);
    }

    private List<CountRow> counted(List<CardCount> found) {
        Map<UnitId, UnitRow> of = names(found.stream().map(CardCount::outlet).toList());
        return found.stream()
                .filter(each -> of.containsKey(each.outlet()))
                .map(each -> each.row(Objects.requireNonNull(of.get(each.outlet()))))
                .toList();
    }

    private List<CardRow> described(List<Card> found) {
        Map<UnitId, UnitRow> of =
                names(found.stream().map(Card::outlet).flatMap(Optional::stream).toList());
        return found.stream()
                .map(card -> card.row(card.outlet().map(of::get).orElse(null), numbers::masked))
                .toList();
    }

    private static @Nullable String name(Map<UnitId, UnitRow> of, @Nullable Long id) {
        UnitRow unit = id == null ? null : of.get(new UnitId(id));
        return unit == null ? null : unit.name();
    }

    private Map<UnitId, UnitRow> names(Collection<UnitId> ids) {
        return units.all(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
    }

    private Place below(@Nullable Place wanted) {
        return Objects.requireNonNullElseGet(wanted, scope::root);
    }
}
