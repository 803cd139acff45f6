package cn.qudao.supervision.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Urges who has charge of outlets that are warned of, and says how that ended: of one, the managers of its grid, with the way to its records;
 * of all in a grid, a district or a region, the managers of that, with the way to the list of the outlets (row 175).
 */
@Service
@Requires(SupervisionPermissions.URGE)
@Transactional
public class UrgingDesk {

    private static final String RECORDS = "R7";
    private static final String OUTLETS_WARNED_OF = "&level=outlet&quality=warned";

    private final UrgingRepository urgings;
    private final UrgingStepRepository steps;
    private final Managers managers;
    private final Units units;
    private final Inboxes inboxes;
    private final CurrentUser user;
    private final Clock clock;

    UrgingDesk(
            UrgingRepository urgings,
            UrgingStepRepository steps,
            Managers managers,
            Units units,
            Inboxes inboxes,
            CurrentUser user,
            Clock clock) {
        this.urgings = urgings;
        this.steps = steps;
        this.managers = managers;
        this.units = units;
        this.inboxes = inboxes;
        this.user = user;
        this.clock = clock;
    }

    /** Whether units of the level have managers who can be urged. */
    public static boolean isManaged(Level level) {
        return Managers.exist(level);
    }

    /** The page of an urging. */
    static String address(Urging urging) {
        return "urgings/" + urging.id();
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
        List<Long> told = managers.of(unit.place());
        if (told.isEmpty()) {
            throw new RuleViolation(one ? "supervision.nobody" : "supervision.nobody.unit", unit.name());
        }
        Actor by = user.get();
        String shownAt = address(one ? RECORDS : form.report(), unit, form) + (one ? "" : OUTLETS_WARNED_OF);
        Urging urging = new Urging(unit, form, today, by.displayName(), by.accountId(), shownAt, told.size());
        try {
            urgings.saveAndFlush(urging);
        } catch (DataIntegrityViolationException anotherWasFirst) {
            throw new RuleViolation("supervision.again", unit.name());
        }
        steps.save(step(urging, StepKind.URGED, form.wish().isEmpty() ? null : form.wish()));
        Period period = form.period();
        inboxes.tell(
                SupervisionNotices.URGING,
                told,
                address(urging),
                one ? "supervision.notice" : "supervision.notice.unit",
                by.displayName(),
                unit.name(),
                period.from(),
                period.to(),
                one ? rate(form) : form.warned(),
                percent(form.threshold()),
                urging.dueOn());
        return told.size();
    }

    /**
     * Says how it ended, and tells those who have charge.
     *
     * @param text why
     * @throws RuleViolation for whoever was urged himself, and where it is over
     */
    public void end(long id, @Nullable Outcome outcome, String text) {
        if (outcome == null) {
            throw RuleViolation.at("outcome", "org.text.missing");
        }
        String why = Urging.requireText(text);
        Urging urging = urgings.findLockedById(id).orElseThrow(NotFound::new);
        Actor by = user.get();
        if (urging.charge().contains(by.place())) {
            throw new RuleViolation("supervision.own");
        }
        urging.end(outcome, why);
        steps.save(step(urging, outcome.step(), why));
        inboxes.tell(
                SupervisionNotices.OUTCOME,
                managers.of(urging.place()),
                address(urging),
                "supervision.notice." + outcome,
                by.displayName(),
                units.find(urging.unit()).map(UnitRow::name).orElse(""),
                why);
    }

    private UrgingStep step(Urging urging, StepKind kind, @Nullable String words) {
        return new UrgingStep(urging, kind, clock.instant(), user.get().displayName(), words);
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
