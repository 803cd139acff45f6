package cn.qudao.demo.load;

import cn.qudao.demo.guangdong.DemoKeyArea;
import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.kernel.Terminal;
import cn.qudao.keyarea.KeyAreaFeed;
import cn.qudao.keyarea.NewKeyArea;
import cn.qudao.plaque.NewPlaque;
import cn.qudao.plaque.Plaques;
import cn.qudao.responsibility.Charges;
import cn.qudao.responsibility.NewCharge;
import cn.qudao.responsibility.WorkStandards;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills the registers beside the hierarchy. */
@Component
class RegisterStep {

    private final KeyAreaFeed keyAreas;
    private final Plaques plaques;
    private final Charges charges;
    private final WorkStandards standards;

    RegisterStep(KeyAreaFeed keyAreas, Plaques plaques, Charges charges, WorkStandards standards) {
        this.keyAreas = keyAreas;
        this.plaques = plaques;
        this.charges = charges;
        this.standards = standards;
    }

    void run(DemoProvince province, Addresses addresses) {
        List<NewKeyArea> areas =
                province.keyAreas().stream().map(area -> area(area, addresses)).toList();
        List<NewPlaque> hung = province.plaques().stream()
                .map(plaque -> new NewPlaque(
                        addresses.of(plaque.outlet()).unit(),
                        plaque.kind(),
                        plaque.stars(),
                        plaque.number(),
                        plaque.issuedOn(),
                        plaque.withdrawnOn(),
                        plaque.withdrawReason()))
                .toList();
        List<NewCharge> given = province.charges().stream()
                .map(charge -> new NewCharge(
                        addresses.of(charge.unit()).unit(),
                        charge.segment(),
                        charge.personName(),
                        charge.phone(),
                        charge.since()))
                .toList();
        keyAreas.write(areas);
        plaques.write(hung);
        charges.write(given);
        province.standards()
                .forEach(
                        standard -> standards.publishFirst(standard.role().name(), standard.title(), standard.items()));
        Terminal.say("demo.loaded.registers", areas.size(), hung.size(), given.size());
    }

    private static NewKeyArea area(DemoKeyArea area, Addresses addresses) {
        return new NewKeyArea(
                area.name(),
                area.kind(),
                addresses.of(area.unit()).unit(),
                area.bounds(),
                area.outlets().stream()
                        .map(outlet -> addresses.of(outlet).unit())
                        .toList(),
                area.surveys());
    }
}
