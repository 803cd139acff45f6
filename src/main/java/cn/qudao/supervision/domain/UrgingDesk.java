package cn.qudao.supervision.domain;

import cn.qudao.access.PostHolders;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Urges who has charge of outlets that are warned of: of one, the managers of its grid, by a notice that leads to its records; of all in a
 * grid, a district or a region, the managers of that, by a notice that leads to the list of the outlets.
 */
@Service
@Requires(SupervisionPermissions.URGE)
@Transactional
public class UrgingDesk {

    private static final String RECORDS = "R7";
    private static final String OUTLETS_WARNED_OF = "&level=outlet&quality=warned";

    private static final Map<Level, ShippedRole> MANAGERS = Map.of(
            Level.REGION, ShippedRole.CITY_MANAGER,
            Level.DISTRICT, ShippedRole.DISTRICT_MANAGER,
            Level.GRID, ShippedRole.GRID_MANAGER,
            Level.OUTLET, ShippedRole.GRID_MANAGER);

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

    /** Whether units of the level have managers who can be urged. */
    public static boolean isManaged(Level level) {
        return MANAGERS.containsKey(level);
    }

    /**
     * How many were told.
     *
     * @throws RuleViolation where nobody manages the unit, it was urged about today already, or it has left the post's part since it was
     *     warned of
     */
    public int urge(UrgingForm form) {
        UnitRow unit = units.byCodes(List.of(form.unit())).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("supervision.elsewhere", form.unit()));
        boolean one = unit.level() == Level.OUTLET;
        LocalDate today = LocalDate.now(clock);
        if (urgings.existsByUnitIdAndUrgedOn(unit.id().value(), today)) {
            throw new RuleViolation("supervision.again", unit.name());
        }
        List<Long> managers = managers(unit);
        if (managers.isEmpty()) {
            throw new RuleViolation(one ? "supervision.nobody" : "supervision.nobody.unit", unit.name());
        }
        String by = user.find().map(Actor::displayName).orElse("");
        try {
            urgings.saveAndFlush(new Urging(unit, form, today, by, managers.size()));
        } catch (DataIntegrityViolationException anotherWasFirst) {
            throw new RuleViolation("supervision.again", unit.name());
        }
        Period period = form.period();
        String address = address(one ? RECORDS : form.report(), unit, form) + (one ? "" : OUTLETS_WARNED_OF);
        String threshold = percent(form.threshold());
        inboxes.tell(
                SupervisionNotices.URGING,
                managers,
                address,
                one ? "supervision.notice" : "supervision.notice.unit",
                by,
                unit.name(),
                period.from(),
                period.to(),
                one ? rate(form) : form.warned(),
                threshold);
        return managers.size();
    }

    private List<Long> managers(UnitRow unit) {
        Place place = unit.level() == Level.OUTLET ? unit.place().at(Level.GRID) : unit.place();
        ShippedRole role = MANAGERS.get(unit.level());
        return role == null ? List.of() : holders.at(place, role.name());
    }

    private static String address(String report, UnitRow unit, UrgingForm form) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("unit", unit.code());
        asked.put("from", form.period().from().toString());
        asked.put("to", form.period().to().toString());
        asked.putAll(form.asked());
        return asked.entrySet().stream()
                .map(each -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "reports/" + report + '?', ""));
    }

    private static String rate(UrgingForm form) {
        return percent(BigDecimal.valueOf(form.succeeded())
                .divide(BigDecimal.valueOf(form.recommended()), 4, RoundingMode.HALF_UP));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
    }
}
