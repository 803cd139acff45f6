package cn.qudao.doors;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Order;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Slice;
import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.domain.DeliveryFilter;
import cn.qudao.notice.domain.DeliveryLine;
import cn.qudao.notice.domain.DeliveryLog;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What became of notices: of the people below the post and of nobody else, whatever place is asked for. */
@Component
class DeliveryDoor implements Door {

    private static final int PAGE = 30;

    private final DeliveryLog log;

    DeliveryDoor(DeliveryLog log) {
        this.log = log;
    }

    @Override
    public void ask(Visitor visitor, World world, Verdicts verdicts) {
        DeliveryFilter filter = new DeliveryFilter(
                Place.ROOT, new Period(world.today().minusDays(1), world.today()), NoticeChannel.MAIL, null);
        Set<String> told = new HashSet<>();
        Slice<DeliveryLine> page = log.page(filter, Portion.first(PAGE));
        page.rows().forEach(line -> told.add(line.signInName()));
        while (page.next() != null) {
            page = log.page(filter, new Portion(Order.OWN, page.next(), PAGE));
            page.rows().forEach(line -> told.add(line.signInName()));
        }
        long right = 0;
        for (World.Person person : world.people()) {
            boolean seen = visitor.sees(world.now(person.home()));
            right += seen ? 1 : 0;
            verdicts.about(
                    seen,
                    told.contains(person.signInName()),
                    () -> visitor + " is told what became of notices to " + person.signInName());
        }
        if (visitor.level() != Level.PROVINCE) {
            verdicts.figure(right, log.count(filter), () -> visitor + " counts deliveries");
        }
    }
}
