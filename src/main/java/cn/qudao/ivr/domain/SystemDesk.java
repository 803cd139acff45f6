package cn.qudao.ivr.domain;

import cn.qudao.ivr.IvrPermissions;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is said which voice systems may ask. */
@Service
@Requires(IvrPermissions.SYSTEMS)
@Transactional
public class SystemDesk {

    private final SystemRepository systems;

    SystemDesk(SystemRepository systems) {
        this.systems = systems;
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
