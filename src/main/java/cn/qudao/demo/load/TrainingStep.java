package cn.qudao.demo.load;

import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.kernel.Terminal;
import cn.qudao.training.NewBackbone;
import cn.qudao.training.NewTraining;
import cn.qudao.training.Trainings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills the trainings. */
@Component
class TrainingStep {

    private final Trainings trainings;

    TrainingStep(Trainings trainings) {
        this.trainings = trainings;
    }

    void run(DemoProvince province, Addresses addresses) {
        List<NewTraining> all = province.trainings().stream()
                .map(training -> new NewTraining(
                        addresses.of(training.unit()).unit(),
                        training.kind(),
                        training.topic(),
                        training.title(),
                        training.day(),
                        training.minutes(),
                        training.venue(),
                        training.trainer(),
                        addresses.of(training.invited()).unit(),
                        training.most(),
                        training::came))
                .toList();
        trainings.write(all);
        trainings.choose(province.backbones().stream()
                .map(each ->
                        new NewBackbone(addresses.of(each.outlet()).unit(), each.person(), each.since(), each.reason()))
                .toList());
        Terminal.say("demo.loaded.trainings", all.size());
    }
}
