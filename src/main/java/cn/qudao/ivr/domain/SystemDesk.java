package cn.qudao.ivr.domain;

import cn.qudao.ivr.IvrPermissions;
import cn.qudao.ivr.VoiceSetup;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is said which voice systems may ask. */
@Service
@Requires(IvrPermissions.SYSTEMS)
@Transactional
public class SystemDesk implements VoiceSetup {

    private final SystemRepository systems;
    private final Units units;

    SystemDesk(SystemRepository systems, Units units) {
        this.systems = systems;
        this.units = units;
    }

    @Override
    public void set(String code, String name, UnitId outlet, String secret) {
        SystemForm form = new SystemForm(code, name, units.find(outlet).orElseThrow(NotFound::new), secret, true);
        systems.findByCode(code).ifPresentOrElse(known -> known.describe(form), () -> add(form));
    }

    @Transactional(readOnly = true)
    public List<SystemRow> all() {
        return systems.findAllByOrderByCode().stream().map(VoiceSystem::row).toList();
    }

    public void add(SystemForm form) {
        requireOutlet(form);
        if (systems.findByCode(form.code()).isPresent()) {
            throw RuleViolation.at("code", "ivr.system.code-taken");
        }
        systems.save(new VoiceSystem(form));
    }

    public void change(long id, SystemForm form) {
        requireOutlet(form);
        systems.findById(id).orElseThrow(NotFound::new).describe(form);
    }

    private static void requireOutlet(SystemForm form) {
        if (Objects.requireNonNull(form.outlet()).level() != Level.OUTLET) {
            throw RuleViolation.at("outlet", "activation.not-at-an-outlet");
        }
    }
}
