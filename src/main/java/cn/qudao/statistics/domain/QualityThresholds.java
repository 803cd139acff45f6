package cn.qudao.statistics.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.statistics.QualityMeasure;
import cn.qudao.statistics.StatisticsPermissions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which success rates outlets are judged, with every decision on them (R18). */
@Service
@Requires(StatisticsPermissions.CHANNEL)
@Transactional(readOnly = true)
public class QualityThresholds implements QualityMeasure {

    private final QualityThresholdRepository thresholds;
    private final CurrentUser user;
    private final Clock clock;

    QualityThresholds(QualityThresholdRepository thresholds, CurrentUser user, Clock clock) {
        this.thresholds = thresholds;
        this.user = user;
        this.clock = clock;
    }

    /** Those that hold on a day. */
    public QualityThresholdRow on(LocalDate day) {
        return thresholds
                .findFirstByValidFromLessThanEqualOrderByValidFromDesc(day)
                .row();
    }

    @Override
    public BigDecimal warnedAt(LocalDate day) {
        return on(day).warned();
    }

    /** The latest first. */
    public List<QualityThresholdRow> all() {
        return thresholds.findAllByOrderByValidFromDesc().stream()
                .map(QualityThreshold::row)
                .toList();
    }

    /** What has been reported stays as it was: they hold from today on at the earliest, and after those decided before. */
    @Requires(StatisticsPermissions.THRESHOLDS)
    @Transactional
    public void decide(QualityThresholdForm form) {
        if (form.validFrom().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("validFrom", "statistics.threshold.in-the-past");
        }
        if (!form.validFrom().isAfter(all().getFirst().validFrom())) {
            throw RuleViolation.at("validFrom", "statistics.threshold.before-another");
        }
        try {
            thresholds.saveAndFlush(new QualityThreshold(
                    form, user.find().map(Actor::displayName).orElse(""), clock.instant()));
        } catch (DataIntegrityViolationException anotherWasFirst) {
            throw RuleViolation.at("validFrom", "statistics.threshold.before-another");
        }
    }
}
