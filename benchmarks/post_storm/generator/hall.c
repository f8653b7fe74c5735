#define _GNU_SOURCE
#include "hall.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <time.h>

/* A question holds 10,000 notes at most. */
enum { NOTES_A_QUESTION = 8000, EVENTS = 512 };

struct line lines[MOST_LINES];
int line_count;
struct note notes[MOST_NOTES];
double joined_at[MOST_LINES], ready_at[MOST_LINES];
uint32_t buckets[BUCKETS];
struct tally tally;

static const char *const SAYINGS[] = {
    "Flere busser om kvelden, ogs\u00e5 i helgene", "Gratis parkering i sentrum den f\u00f8rste timen",
    "Et sted der ungdom kan v\u00e6re uten \u00e5 kj\u00f8pe noe", "Mindre klasser p\u00e5 skolen",
    "Tryggere skolevei og lavere fart ved broen", "Flere benker langs elva",
    "Billigere boliger for dem som vil flytte hjem", "Frivillige som drar lasset sammen",
};

static double clock_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

double hall_since(void)
{
    return clock_ms() - tally.began;
}

void hall_begin(void)
{
    int first = tally.first_note + tally.notes;
    memset(buckets, 0, sizeof buckets);
    tally = (struct tally){.began = clock_ms(), .first_note = first};
}

struct line *hall_enter(enum kind kind, const char *token)
{
    if (line_count == MOST_LINES) {
        fprintf(stderr, "more than %d lines\n", MOST_LINES);
        exit(1);
    }
    struct line *line = &lines[line_count];
    *line = (struct line){.kind = kind, .number = line_count++};
    snprintf(line->token, sizeof line->token, "%s", token);
    joined_at[line->number] = ready_at[line->number] = -1;
    return line;
}

void hall_post(struct line *line, double due)
{
    int number = tally.first_note + tally.notes++;
    if (number >= MOST_NOTES) {
        fprintf(stderr, "more than %d notes\n", MOST_NOTES);
        exit(1);
    }
    char message[512];
    notes[number] = (struct note){.due = due, .answered = -1, .on_wall = -1};
    int length = snprintf(message, sizeof message,
                          "42%d[\"command\",{\"type\":\"post-note\",\"note_id\":\"storm-%d\",\"question_id\":\"q%d\","
                          "\"text\":\"%s (%d)\"}]", number, number, 1 + number / NOTES_A_QUESTION,
                          SAYINGS[number % (sizeof SAYINGS / sizeof *SAYINGS)], number);
    line_emit(line, message, length);
}

void hall_wait(double until_ms)
{
    static int timer = -1;
    if (timer < 0) {
        /* Epoll's own time-outs are whole milliseconds. Edge-triggered, the timer need not be read. */
        struct epoll_event event = {.events = EPOLLIN | EPOLLET};
        timer = timerfd_create(CLOCK_MONOTONIC, 0);
        epoll_ctl(poll_fd, EPOLL_CTL_ADD, timer, &event);
    }
    long long ns = (until_ms - hall_since()) * 1e6;
    if (ns > 0) {
        struct itimerspec at = {.it_value = {.tv_sec = ns / 1000000000, .tv_nsec = ns % 1000000000}};
        timerfd_settime(timer, 0, &at, NULL);
    }
    struct epoll_event events[EVENTS];
    int count = epoll_wait(poll_fd, events, EVENTS, ns > 0 ? -1 : 0);
    for (int at = 0; at < count; at++)
        if (events[at].data.ptr)
            line_moved(events[at].data.ptr, events[at].events);
}

void line_joined(struct line *line)
{
    joined_at[line->number] = hall_since();
    line_connect(line);
}

void line_ready(struct line *line)
{
    ready_at[line->number] = tally.last_news = hall_since();
    tally.ready++;
}

void line_lost(struct line *line, const char *why)
{
    static const char *const KINDS[] = {"wall", "console", "phone"};
    tally.lost_lines++;
    snprintf(tally.why_lost, sizeof tally.why_lost, "%s: %s", KINDS[line->kind], why);
}

void line_answer(struct line *line, long id, const char *text, size_t length)
{
    long at = id - tally.first_note;
    if (at < 0 || at >= tally.notes || notes[id].answered >= 0)
        return;
    notes[id].answered = tally.last_news = hall_since();
    notes[id].refused = !memmem(text, length, "\"ok\":true", 9);
    tally.refused += notes[id].refused;
    tally.answered++;
    if (tally.keeping && hall_since() < tally.sending_ends)
        hall_post(line, hall_since());
}

static void seen_by_phone(struct line *line, int at, double now)
{
    uint8_t *byte = &line->seen[at / 8], bit = 1 << at % 8;
    if (*byte & bit) {
        tally.repeated++;
        return;
    }
    *byte |= bit;
    double bucket = (now - notes[tally.first_note + at].due) * BUCKETS_A_MS;
    buckets[bucket < 0 ? 0 : bucket < BUCKETS ? (int)bucket : BUCKETS - 1]++;
    tally.on_phones++;
}

static void seen_on_wall(struct note *note, double now)
{
    if (note->wall_times++) {
        tally.repeated++;
        return;
    }
    note->on_wall = now;
    tally.on_wall++;
}

/* Only the frame with which a note arrives counts; later ones may put the same note into a column. */
void line_frames(struct line *line, const char *text, size_t length)
{
    static const char POSTED[] = "\"type\":\"note-posted\"", ID[] = "\"note_id\":\"storm-";
    const char *end = text + length;
    double now = hall_since();
    if (line->kind == CONSOLE)
        return;
    while ((text = memmem(text, end - text, POSTED, sizeof POSTED - 1)) &&
           (text = memmem(text, end - text, ID, sizeof ID - 1))) {
        text += sizeof ID - 1;
        int at = atoi(text) - tally.first_note;
        if (at < 0 || at >= tally.notes)
            continue;
        tally.last_news = now;
        if (line->kind == WALL)
            seen_on_wall(&notes[tally.first_note + at], now);
        else if (line->seen)
            seen_by_phone(line, at, now);
    }
}
