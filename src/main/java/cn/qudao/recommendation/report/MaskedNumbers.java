package cn.qudao.recommendation.report;

import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.reporting.SealedValues;
import org.springframework.stereotype.Component;

/** What reports keep sealed are subscribers' numbers. */
@Component
class MaskedNumbers implements SealedValues {

    private static final byte[] NOT_ASKED = {};

    private final SubscriberNumbers numbers;

    MaskedNumbers(SubscriberNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String masked(byte[] sealed) {
        return numbers.masked(new ProtectedNumber(sealed, NOT_ASKED));
    }
}
