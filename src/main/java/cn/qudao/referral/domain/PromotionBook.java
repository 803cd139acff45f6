package cn.qudao.referral.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.referral.ReferralFeed;
import cn.qudao.referral.ReferralPermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what is given for a friend: on each day by one promotion at most. */
@Service
@Requires(ReferralPermissions.PROMOTE)
@Transactional
public class PromotionBook implements ReferralFeed {

    private final ReferralPromotionRepository promotions;
    private final PromotionTurn turn;
    private final Clock clock;

    PromotionBook(ReferralPromotionRepository promotions, PromotionTurn turn, Clock clock) {
        this.promotions = promotions;
        this.turn = turn;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<PromotionRow> all() {
        return promotions.findAllByOrderBySinceDesc().stream()
                .map(ReferralPromotion::row)
                .toList();
    }

    /** What is promised today, for whoever stands at a counter. */
    @Requires(ReferralPermissions.SEND)
    @Transactional(readOnly = true)
    public Optional<PromotionRow> today() {
        return promotions.running(LocalDate.now(clock)).map(ReferralPromotion::row);
    }

    public void add(PromotionForm form) {
        requireNotPast("since", form.from());
        write(form);
    }

    private void write(PromotionForm form) {
        requireAlone(form, null);
        promotions.save(new ReferralPromotion(form));
    }

    public void change(long id, PromotionForm form) {
        requireAlone(form, id);
        ReferralPromotion promotion = promotions.findLockedById(id).orElseThrow(NotFound::new);
        requireNotPast("until", form.to());
        promotion.change(form, LocalDate.now(clock));
    }

    @Override
    public void promote(NewPromotion wanted) {
        write(new PromotionForm(
                wanted.title(), wanted.kind(), wanted.amount(), wanted.most(), wanted.since(), wanted.until()));
    }

    private void requireAlone(PromotionForm form, @Nullable Long self) {
        turn.take();
        promotions.findAll().stream()
                .filter(other -> (self == null || other.id() != self) && other.overlaps(form))
                .findFirst()
                .ifPresent(other -> {
                    throw RuleViolation.at(
                            "since", "referral.promotion.overlaps", other.row().title());
                });
    }

    private void requireNotPast(String field, LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at(field, "catalogue.day.past");
        }
    }
}
