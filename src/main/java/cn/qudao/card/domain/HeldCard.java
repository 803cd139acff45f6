package cn.qudao.card.domain;

import cn.qudao.card.CardMove;
import cn.qudao.card.CardState;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A card that nobody else can change meanwhile, and what may become of it.
 *
 * @param unit of its batch
 * @param holder whose stock it is in; null for nobody's
 * @param outlet that it was issued to
 */
record HeldCard(
        long id,
        long serial,
        long unit,
        CardState state,
        @Nullable Long holder,
        @Nullable Long outlet,
        Place place,
        @Nullable Instant issuedAt,
        @Nullable Instant soldAt,
        int tries) {

    /** From one state to the next, which the ledger writes down. */
    record Step(CardMove move, HeldCard before, HeldCard after) {}

    Step issue(UnitId to, Place where, Instant at) {
        require(CardState.IN_STORE);
        long outletId = to.value();
        return new Step(
                CardMove.ISSUED,
                this,
                new HeldCard(id, serial, unit, CardState.AT_OUTLET, outletId, outletId, where, at, null, tries));
    }

    Step giveBack(Place store) {
        require(CardState.AT_OUTLET);
        return new Step(
                CardMove.RETURNED,
                this,
                new HeldCard(id, serial, unit, CardState.IN_STORE, unit, null, store, null, null, tries));
    }

    Step sell(Instant at) {
        require(CardState.AT_OUTLET);
        return new Step(CardMove.SOLD, this, with(CardState.SOLD, null, at, tries));
    }

    Step register() {
        require(CardState.AT_OUTLET, CardState.SOLD);
        return new Step(CardMove.REGISTERED, this, with(CardState.REGISTERING, holder, soldAt, tries + 1));
    }

    Step free() {
        require(CardState.REGISTERING);
        return new Step(CardMove.FREED, this, atRest());
    }

    /** What has not been sold yet is now. */
    Step activate(Instant at) {
        require(CardState.REGISTERING);
        return new Step(CardMove.ACTIVATED, this, with(CardState.ACTIVE, null, soldAt == null ? at : soldAt, tries));
    }

    Step lose() {
        require(CardState.IN_STORE, CardState.AT_OUTLET, CardState.SOLD);
        return new Step(CardMove.LOST, this, with(CardState.LOST, null, soldAt, tries));
    }

    Step find() {
        require(CardState.LOST);
        return new Step(CardMove.FOUND, this, atRest());
    }

    Step cancel() {
        require(CardState.IN_STORE, CardState.AT_OUTLET, CardState.SOLD, CardState.LOST);
        return new Step(CardMove.VOIDED, this, with(CardState.VOID, null, soldAt, tries));
    }

    private HeldCard atRest() {
        if (soldAt != null) {
            return with(CardState.SOLD, null, soldAt, tries);
        }
        return outlet == null
                ? with(CardState.IN_STORE, unit, null, tries)
                : with(CardState.AT_OUTLET, outlet, null, tries);
    }

    private HeldCard with(CardState next, @Nullable Long whose, @Nullable Instant sold, int tried) {
        return new HeldCard(id, serial, unit, next, whose, outlet, place, issuedAt, sold, tried);
    }

    private void require(CardState first, CardState... others) {
        Set<CardState> allowed = EnumSet.of(first, others);
        if (!allowed.contains(state)) {
            throw RuleViolation.at("first", "card.is." + state, Serial.text(serial));
        }
    }
}
