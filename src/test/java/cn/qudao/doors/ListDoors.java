package cn.qudao.doors;

import cn.qudao.access.domain.AccountList;
import cn.qudao.access.domain.AccountList.AccountFilter;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Order;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitRow;
import cn.qudao.org.domain.OutletFilter;
import cn.qudao.org.domain.Outlets;
import cn.qudao.recommendation.domain.RecommendationFilter;
import cn.qudao.recommendation.domain.RecommendationList;
import cn.qudao.scope.RandomTree;
import cn.qudao.scope.RandomTree.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Outlets, recommendations and accounts as lists, with their counts and with what their exports read. */
@Component
class ListDoors implements Door {

    private static final int PAGE = 30;

    private final Outlets outlets;
    private final RecommendationList recommendations;
    private final AccountList accounts;

    ListDoors(Outlets outlets, RecommendationList recommendations, AccountList accounts) {
        this.outlets = outlets;
        this.recommendations = recommendations;
        this.accounts = accounts;
    }

    @Override
    public void ask(Visitor visitor, World world, Verdicts verdicts) {
        outlets(visitor, world, verdicts);
        recommendations(visitor, world, verdicts);
        accounts(visitor, world, verdicts);
    }

    private void outlets(Visitor visitor, World world, Verdicts verdicts) {
        Set<String> all =
                world.units(Level.OUTLET).stream().map(RandomTree::code).collect(Collectors.toSet());
        Set<String> right = world.units(Level.OUTLET).stream()
                .filter(visitor::sees)
                .map(RandomTree::code)
                .collect(Collectors.toSet());
        Set<String> paged = new HashSet<>();
        long counted = 0;
        for (Node top : world.tops(visitor)) {
            OutletFilter filter = new OutletFilter(world.row(top).place(), null, null, null, null, null);
            each(portion -> outlets.page(filter, portion), row -> paged.add(row.code()));
            counted += outlets.count(filter);
        }
        verdicts.list(right, paged, all, () -> visitor + " in the list of outlets");
        verdicts.figure(right.size(), counted, () -> visitor + " counts outlets");
        if (visitor.level() != Level.PROVINCE) {
            verdicts.figure(right.size(), outlets.count(OutletFilter.ALL), () -> visitor + " counts all outlets");
        }
    }

    private void recommendations(Visitor visitor, World world, Verdicts verdicts) {
        Period ever = new Period(World.PAST.from(), world.today());
        List<UnitRow> tops = world.tops(visitor).stream().map(world::row).toList();
        Set<Instant> shown = new HashSet<>();
        long counted = 0;
        for (UnitRow top : tops) {
            RecommendationFilter filter = new RecommendationFilter(top.place(), ever, null, null, null, null);
            each(portion -> recommendations.page(filter, portion), row -> shown.add(row.at()));
            counted += recommendations.count(filter);
        }
        List<World.Fact> right = new ArrayList<>();
        for (World.Fact fact : world.facts()) {
            if (visitor.sees(fact.at())) {
                right.add(fact);
            }
            verdicts.about(
                    visitor.sees(fact.at()),
                    shown.contains(fact.time()),
                    () -> visitor + " in the list: " + fact.time());
        }
        verdicts.figure(right.size(), counted, () -> visitor + " counts recommendations");
    }

    private void accounts(Visitor visitor, World world, Verdicts verdicts) {
        for (World.Person person : world.people()) {
            AccountFilter filter = new AccountFilter(person.signInName(), null, null, null);
            boolean shown = !accounts.page(filter, Portion.first(PAGE)).rows().isEmpty();
            verdicts.about(visitor.sees(world.now(person.home())), shown, () -> visitor + " finds " + person);
        }
    }

    /** Page by page, as screens and files read. */
    private static <T> void each(Function<Portion, Slice<T>> list, Consumer<T> row) {
        Slice<T> page = list.apply(Portion.first(PAGE));
        page.rows().forEach(row);
        while (page.next() != null) {
            page = list.apply(new Portion(Order.OWN, page.next(), PAGE));
            page.rows().forEach(row);
        }
    }
}
