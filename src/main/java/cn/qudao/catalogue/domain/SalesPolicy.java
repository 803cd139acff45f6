package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides where products may be sold (rows 55–59, 95) and when in the roll-out (rows 61, 62), from a day on. */
@Service
@Requires(CataloguePermissions.RULES)
@Transactional
public class SalesPolicy {

    private final PermitRepository permits;
    private final Permits inForce;
    private final ReleaseRepository releases;
    private final RollOut rollOut;
    private final PhaseRepository phases;
    private final ProductRepository products;
    private final ProductClassRepository classes;
    private final Dictionaries words;
    private final Units units;
    private final Decision decision;

    SalesPolicy(
            PermitRepository permits,
            Permits inForce,
            ReleaseRepository releases,
            RollOut rollOut,
            PhaseRepository phases,
            ProductRepository products,
            ProductClassRepository classes,
            Dictionaries words,
            Units units,
            Decision decision) {
        this.permits = permits;
        this.inForce = inForce;
        this.releases = releases;
        this.rollOut = rollOut;
        this.phases = phases;
        this.products = products;
        this.classes = classes;
        this.words = words;
        this.units = units;
        this.decision = decision;
    }

    public void permit(PermitForm form, LocalDate since) {
        decision.requireNotPast("since", since);
        requireSubject(form);
        require("channelTypes", Dictionary.CHANNEL_TYPE, form.channelTypes());
        require("segments", Dictionary.SEGMENT, form.segments());
        require("tiers", Dictionary.TIER, form.tiers());
        require("venues", Dictionary.VENUE, form.venues());
        inForce.changed();
        permits.save(new Permit(form, since));
    }

    /** One that has not begun is as if it had never been. */
    public void end(long permitId, LocalDate on) {
        decision.requireNotPast("on", on);
        Permit permit = permits.findById(permitId).orElseThrow(NotFound::new);
        inForce.changed();
        permit.end(on);
    }

    /** Ends a permit and begins another in its place on the same day. */
    public void replace(long permitId, PermitForm form, LocalDate since) {
        end(permitId, since);
        permit(form, since);
    }

    public void release(ProductId product, ReleaseForm form) {
        decision.requireNotPast("since", form.from());
        write(product, form);
    }

    void write(ProductId product, ReleaseForm form) {
        requireProduct(product);
        rollOut.changed();
        releases.save(new Release(product, form, decision.now(), decision.by()));
    }

    public void phase(UnitId region, PhaseForm form) {
        decision.requireNotPast("since", form.from());
        write(region, form);
    }

    void write(UnitId region, PhaseForm form) {
        UnitRow unit = units.find(region).orElseThrow(NotFound::new);
        phases.save(new RolloutPhase(unit, form, decision.now(), decision.by()));
    }

    @Requires(CataloguePermissions.VIEW)
    @Transactional(readOnly = true)
    public List<PermitRow> permits() {
        return permits.findAllByOrderByClassCodeAscProductIdAscSinceAscIdAsc().stream()
                .map(Permit::row)
                .toList();
    }

    @Requires(CataloguePermissions.VIEW)
    @Transactional(readOnly = true)
    public List<PermitRow> permits(ProductId product, String classCode) {
        return permits.of(product.value(), classCode).stream().map(Permit::row).toList();
    }

    /** Of a product, the latest first. */
    @Requires(CataloguePermissions.VIEW)
    @Transactional(readOnly = true)
    public List<ReleaseRow> releases(ProductId product) {
        return releases.findByProductIdOrderBySinceDescIdDesc(product.value()).stream()
                .map(Release::row)
                .toList();
    }

    /** Of all products, the latest first. */
    @Requires(CataloguePermissions.VIEW)
    @Transactional(readOnly = true)
    public List<ReleaseRow> releases() {
        return releases.findAllByOrderBySinceDescIdDesc().stream()
                .map(Release::row)
                .toList();
    }

    /** Of the regions that the post sees, the latest first. */
    @Requires(CataloguePermissions.VIEW)
    @Transactional(readOnly = true)
    public List<PhaseRow> phases() {
        return phases.findAllByOrderBySinceDescIdDesc().stream()
                .map(RolloutPhase::row)
                .toList();
    }

    private void requireSubject(PermitForm form) {
        if (form.product() != null) {
            requireProduct(form.product());
        } else if (form.classCode() == null || !classes.existsById(form.classCode())) {
            throw RuleViolation.at("subject", "catalogue.permit.no-such-class");
        }
    }

    private void requireProduct(ProductId product) {
        if (!products.existsById(product.value())) {
            throw new NotFound();
        }
    }

    private void require(String field, Dictionary dictionary, Set<String> codes) {
        codes.forEach(code -> words.require(field, dictionary, code));
    }
}
