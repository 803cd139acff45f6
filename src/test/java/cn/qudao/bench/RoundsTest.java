package cn.qudao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With a meter whose clock ticks 100 ms for each run; what others take of it is the test's to say. */
class RoundsTest {

    private static final Work NOTHING = () -> {};

    private final ScriptedMeter meter = new ScriptedMeter();

    @Test
    void roundsInWhichOthersWorkedAreLeftOutAndRepeated() throws Exception {
        meter.othersTake(0, 0.5, 0, 0.09, 0, 0.08, 0);
        Measured measured = run(Contender.ours(1, NOTHING)).getFirst();
        assertThat(measured.rounds()).isEqualTo(5);
        assertThat(measured.leftOut()).isEqualTo(2);
        assertThat(measured.samples().count()).isEqualTo(5);
        assertThat(measured.quiet()).isTrue();
    }

    @Test
    void aMachineThatIsNeverQuietIsMeasuredAllTheSameAndSaysSo() throws Exception {
        meter.othersTake(
                Stream.generate(() -> 0.5).limit(100).mapToDouble(d -> d).toArray());
        Measured measured = run(Contender.ours(1, NOTHING)).getFirst();
        assertThat(measured.rounds()).isEqualTo(Rounds.MOST);
        assertThat(measured.leftOut()).isZero();
        assertThat(measured.quiet()).isFalse();
    }

    @Test
    void contendersTakeTurnsInChangingOrder() throws Exception {
        List<String> runs = new ArrayList<>();
        run(Contender.other("a", 1, () -> runs.add("a")), Contender.other("b", 1, () -> runs.add("b")));
        List<String> measured = runs.subList(runs.size() - 10, runs.size());
        assertThat(measured).containsExactly("a", "b", "b", "a", "a", "b", "b", "a", "a", "b");
    }

    @Test
    void theCostIsThatOfOneRunWithoutItsPreparation() throws Exception {
        Contender contender = Contender.other("a", 4, () -> meter.spend(20)).after(() -> meter.spend(1_000));
        assertThat(run(contender).getFirst().cost().portal()).isEqualTo(20);
    }

    @Test
    void aWrongAnswerGivesNoFigure() {
        assertThatThrownBy(() -> run(Contender.ours(1, () -> Work.check(false, "an error page"))))
                .isInstanceOf(WrongAnswer.class);
    }

    private List<Measured> run(Contender... contenders) throws Exception {
        return new Rounds(meter).run(List.of(contenders));
    }

    private static final class ScriptedMeter implements Meter {

        private final Queue<Double> shares = new ArrayDeque<>();
        private Reading now = Reading.NONE;
        private boolean within;

        void othersTake(double... script) {
            for (double share : script) {
                shares.add(share);
            }
        }

        void spend(double own) {
            now = now.plus(new Reading(0, own, new Cost(own, 0, 0)));
        }

        @Override
        public Reading read() {
            if (within) {
                Double others = shares.poll();
                now = now.plus(new Reading(100, others == null ? 0 : others * 100, Cost.NONE));
            }
            within = !within;
            return now;
        }
    }
}
