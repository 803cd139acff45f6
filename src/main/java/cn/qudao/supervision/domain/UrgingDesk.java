package cn.qudao.supervision.domain;

import cn.qudao.access.PostHolders;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.notice.Inboxes;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.supervision.SupervisionPermissions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Urges who has charge of an outlet: the managers of its grid get a notice that leads to the records. */
@Service
@Requires(SupervisionPermissions.URGE)
@Transactional
public class UrgingDesk {

    private final UrgingRepository urgings;
    private final PostHolders holders;
    private final Units units;
    private final Inboxes inboxes;
    private final CurrentUser user;
    private final Clock clock;

    UrgingDesk(
            UrgingRepository urgings,
            PostHolders holders,
            Units units,
            Inboxes inboxes,
            CurrentUser user,
            Clock clock) {
        this.urgings = urgings;
        this.holders = holders;
        this.units = units;
        this.inboxes = inboxes;
        this.user = user;
        this.clock = clock;
    }

    /**
     * How many were told.
     *
     * @throws RuleViolation where nobody manages the grid, the outlet was urged about today already, or it has left the post's part
     *     since it was warned of
     */
    public int urge(UrgingForm form) {
        UnitRow outlet = units.byCodes(List.of(form.outlet())).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("supervision.elsewhere", form.outlet()));
        LocalDate today = LocalDate.now(clock);
        if (urgings.existsByOutletIdAndUrgedOn(outlet.id().value(), today)) {
            throw new RuleViolation("supervision.again", outlet.name());
        }
        Place grid = outlet.place().at(Level.GRID);
        List<Long> managers = holders.at(grid, ShippedRole.GRID_MANAGER.name());
        if (managers.isEmpty()) {
            throw new RuleViolation("supervision.nobody", outlet.name());
        }
        String by = user.find().map(Actor::displayName).orElse("");
        try {
            urgings.saveAndFlush(new Urging(outlet, form, today, by, managers.size()));
        } catch (DataIntegrityViolationException anotherWasFirst) {
            throw new RuleViolation("supervision.again", outlet.name());
        }
        String address = "reports/R7?unit=%s&from=%s&to=%s"
                .formatted(
                        URLEncoder.encode(outlet.code(), StandardCharsets.UTF_8),
                        form.period().from(),
                        form.period().to());
        inboxes.tell(
                SupervisionNotices.URGING,
                managers,
                address,
                "supervision.notice",
                by,
                outlet.name(),
                form.period().from(),
                form.period().to(),
                percent(BigDecimal.valueOf(form.succeeded())
                        .divide(BigDecimal.valueOf(form.recommended()), 4, RoundingMode.HALF_UP)),
                percent(form.threshold()));
        return managers.size();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
    }
}
