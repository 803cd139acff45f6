package cn.qudao.demo.guangdong;

import cn.qudao.kernel.Period;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.Way;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The recommendations of one month, in the order in which they happened. When each happens and at which outlet is drawn
 * first, eight bytes for each; the rest as the stream is read.
 */
final class MonthOfRecords {

    private static final int SELLER_BITS = 16;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final double MONTHLY_UNEVENNESS = 0.25;
    private static final double ASKED_AGAIN = 0.03;
    private static final double NOT_YET_COME = 0.25;
    private static final Weighted<Way> WAYS =
            Weighted.of(List.of(Way.SMS, Way.WEB, Way.WAP, Way.IVR, Way.CARD), way -> switch (way) {
                case SMS -> 46;
                case WEB -> 31;
                case WAP -> 13;
                case IVR -> 7;
                default -> 3;
            });

    private static final Weighted<Cause> CAUSES = Weighted.of(List.of(Cause.values()), cause -> switch (cause) {
        case OWN -> 57;
        case SUGGESTION -> 24;
        case PROMPT -> 11;
        case SERVICE -> 5;
        case REFERRAL -> 3;
    });

    private final Period month;
    private final List<Seller> sellers;
    private final Words words;
    private final Assortment assortment;
    private final Dice dice;
    /** Apart from the other, so that what was drawn without it stays as it is. */
    private final Dice ofCauses;

    private final Map<Map.Entry<Period, Rhythm>, Weighted<LocalDate>> days = new HashMap<>();
    private final int[] left;
    private final int[] successesLeft;
    private final @Nullable DemoRecord[] last;

    MonthOfRecords(Period month, List<Seller> sellers, Words words, Assortment assortment) {
        this.month = month;
        this.sellers = sellers.stream().filter(this::sells).toList();
        this.words = words;
        this.assortment = assortment;
        this.dice = Dice.of(month.from(), "records");
        this.ofCauses = Dice.of(month.from(), "causes");
        this.left = new int[this.sellers.size()];
        this.successesLeft = new int[this.sellers.size()];
        this.last = new DemoRecord[this.sellers.size()];
    }

    /** @param least how many each seller has at least; without it, some have not come yet in a month under way */
    Stream<DemoRecord> stream(int total, int least) {
        int[] counts = Apportionment.divide(total, weights(), least);
        long[] moments = new long[total];
        int drawn = 0;
        for (int i = 0; i < counts.length; i++) {
            Seller seller = sellers.get(i);
            left[i] = counts[i];
            successesLeft[i] = seller.successes(counts[i]);
            Rhythm rhythm = Rhythm.of(seller.outlet().type());
            Weighted<LocalDate> days = days(seller, rhythm);
            for (int j = 0; j < counts[i]; j++) {
                long day = ChronoUnit.DAYS.between(month.from(), days.draw(dice));
                moments[drawn++] = ((day * SECONDS_OF_A_DAY + rhythm.secondOfDay(dice)) << SELLER_BITS) + i;
            }
        }
        Arrays.sort(moments);
        return IntStream.range(0, total).mapToObj(i -> record(i + 1, moments[i]));
    }

    private boolean sells(Seller seller) {
        Life life = seller.outlet().life();
        return !seller.since().isAfter(month.from())
                && !life.opened().isAfter(month.to())
                && (life.stopped() == null || life.stopped().isAfter(month.from()));
    }

    private double[] weights() {
        double missing =
                NOT_YET_COME * (1 - (double) month.days() / month.from().lengthOfMonth());
        return sellers.stream()
                .mapToDouble(seller -> dice.chance(missing) && !seller.isShown() ? 0 : weight(seller))
                .toArray();
    }

    private double weight(Seller seller) {
        return seller.volume() * dice.tail(MONTHLY_UNEVENNESS) * open(seller).days();
    }

    private Weighted<LocalDate> days(Seller seller, Rhythm rhythm) {
        Period open = open(seller);
        return days.computeIfAbsent(
                Map.entry(open, rhythm),
                key -> Weighted.of(open.from().datesUntil(open.to().plusDays(1)).toList(), rhythm::weight));
    }

    /** The days of the month on which the outlet works. */
    private Period open(Seller seller) {
        Life life = seller.outlet().life();
        LocalDate from = life.opened().isAfter(month.from()) ? life.opened() : month.from();
        LocalDate to = life.stopped() == null || life.stopped().isAfter(month.to())
                ? month.to()
                : life.stopped().minusDays(1);
        return new Period(from, to);
    }

    private DemoRecord record(int number, long moment) {
        int index = (int) (moment & ((1 << SELLER_BITS) - 1));
        Seller seller = sellers.get(index);
        boolean success = dice.below(left[index]--) < successesLeft[index];
        if (success) {
            successesLeft[index]--;
        }
        DemoRecord repeated = dice.chance(ASKED_AGAIN) ? last[index] : null;
        DemoRecord record = new DemoRecord(
                number,
                month.from().atStartOfDay().plusSeconds(moment >> SELLER_BITS),
                seller.outlet().code(),
                seller.clerks().draw(dice).code(),
                repeated == null ? assortment.draw(seller.outlet(), dice).code() : repeated.product(),
                WAYS.draw(dice),
                CAUSES.draw(ofCauses),
                success ? null : words.pick("fail.reasons", dice),
                repeated == null ? Staff.number(words, dice) : repeated.subscriber());
        last[index] = record;
        return record;
    }
}
