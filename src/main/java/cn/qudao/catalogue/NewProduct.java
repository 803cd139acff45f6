package cn.qudao.catalogue;

import cn.qudao.kernel.Money;
import java.time.LocalDate;

/** A product to be added, on the shelf from the given day. */
public record NewProduct(
        String code, String nameZh, String nameEn, String classCode, Money monthlyPrice, LocalDate onShelfSince) {}
