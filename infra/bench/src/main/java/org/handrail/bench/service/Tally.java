package org.handrail.bench.service;

/** How many answers came, and the sum of their totals. */
record Tally(int count, long sum) {

    record Answered(int total) {
    }

    record Count(int total) {
    }

    record Counted(int count, long sum) {
    }
}
