/** What only native SQL can do for the facts: writing in bulk, and adding the partitions of the months to come. */
@NullMarked
package cn.qudao.recommendation.storage;

import org.jspecify.annotations.NullMarked;
