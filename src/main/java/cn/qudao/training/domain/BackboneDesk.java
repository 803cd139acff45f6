package cn.qudao.training.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.training.TrainingPermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses the outlets and clerks who teach the others (row 188). */
@Service
@Requires(TrainingPermissions.PLAN)
@Transactional
public class BackboneDesk {

    private final BackboneRepository backbones;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    BackboneDesk(BackboneRepository backbones, Units units, CurrentUser user, Clock clock) {
        this.backbones = backbones;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    /** Of an outlet or a clerk, the latest first. */
    @Requires(TrainingPermissions.FOLLOW)
    @Transactional(readOnly = true)
    public List<BackboneRow> of(UnitId unit) {
        LocalDate today = LocalDate.now(clock);
        return backbones.findByUnitIdOrderBySinceDesc(unit.value()).stream()
                .map(each -> each.row(today))
                .toList();
    }

    public void choose(UnitId id, BackboneForm form) {
        UnitRow unit = units.find(id).orElseThrow(NotFound::new);
        if (backbones.overlaps(id.value(), form.begin(), form.until())) {
            throw RuleViolation.at("since", "training.backbone.overlaps", unit.name());
        }
        backbones.save(new Backbone(unit, form, user.find()));
    }

    public void end(long id, @Nullable LocalDate last) {
        if (last == null) {
            throw RuleViolation.at("until", "org.day.missing");
        }
        backbones.findLockedById(id).orElseThrow(NotFound::new).end(last);
    }
}
