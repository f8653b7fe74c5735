/* The hall: its lines, its notes, and when each note was answered and seen. */
#ifndef HALL_H
#define HALL_H

#include "line.h"

enum { MOST_LINES = 10000, MOST_NOTES = 400000, BUCKETS_A_MS = 10, BUCKETS = 120000 * BUCKETS_A_MS };

struct note {
    double due, answered, on_wall; /* ms after the command began; -1: not yet */
    int wall_times, refused;
};

/* What one command has brought so far. */
struct tally {
    double began, last_news, sending_ends; /* the first by the clock, the others ms after it */
    int first_note, notes;
    bool keeping;
    long answered, refused, on_wall, on_phones, repeated, ready, lost_lines;
    char why_lost[128];
};

extern struct line lines[MOST_LINES];
extern int line_count;
extern struct note notes[MOST_NOTES];
extern double joined_at[MOST_LINES], ready_at[MOST_LINES];
extern uint32_t buckets[BUCKETS]; /* how many phones saw a note so long after it was due */
extern struct tally tally;

void hall_begin(void);    /* a new tally; older notes count no longer */
double hall_since(void);  /* ms since then */
void hall_wait(double until_ms); /* hand over what comes; back after something came, or at that moment */
struct line *hall_enter(enum kind kind, const char *token); /* a new line, not yet connected */
void hall_post(struct line *line, double due);

#endif
