package cn.qudao.bench;

/** Reads what the processors have done so far. */
interface Meter {

    Reading read();

    /**
     * Running totals.
     *
     * @param elapsed wall clock, times the number of cores: how much there was to spend, in milliseconds
     * @param busy what all processes of the machine have spent together
     * @param own what the bench, its portal and its database have
     */
    record Reading(double elapsed, double busy, Cost own) {

        static final Reading NONE = new Reading(0, 0, Cost.NONE);

        Reading since(Reading earlier) {
            return new Reading(
                    elapsed - earlier.elapsed,
                    busy - earlier.busy,
                    new Cost(
                            own.portal() - earlier.own.portal(),
                            own.database() - earlier.own.database(),
                            own.client() - earlier.own.client()));
        }

        Reading plus(Reading other) {
            return new Reading(elapsed + other.elapsed, busy + other.busy, own.plus(other.own));
        }

        /** The part of the machine that went to others. */
        double othersShare() {
            return elapsed <= 0 ? 0 : Math.max(0, busy - own.sum()) / elapsed;
        }
    }
}
