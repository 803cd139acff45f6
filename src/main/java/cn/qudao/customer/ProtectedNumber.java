package cn.qudao.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

/**
 * A subscriber's number as it is kept: sealed, with a keyed hash to find it by. Equal numbers have equal hashes and never
 * equal seals.
 */
@Embeddable
public class ProtectedNumber {

    @Column(name = "subscriber_sealed", length = 64)
    private byte[] sealed;

    @Column(name = "subscriber_hash", length = 32)
    private byte[] hash;

    @SuppressWarnings("NullAway.Init")
    protected ProtectedNumber() {}

    public ProtectedNumber(byte[] sealed, byte[] hash) {
        this.sealed = sealed.clone();
        this.hash = hash.clone();
    }

    public byte[] sealed() {
        return sealed.clone();
    }

    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProtectedNumber number && Arrays.equals(hash, number.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}
