/*
 * The storm: phones, a wall and consoles in one process on one core, so that the server is what is measured.
 *
 *     storm PORT
 *
 * reads one command a line and answers each with one line of JSON. Times are milliseconds after the command began.
 *     open wall|console|phone TOKEN COUNT PATIENCE_MS      connect with a token
 *     join CODE COUNT OVER_MS PATIENCE_MS                  phones: POST /api/join at fixed times, then connect
 *     post phone|console LINES COUNT OVER_MS PATIENCE_MS   notes at fixed times, by so many lines in turn
 *     keep phone|console LINES OUTSTANDING FOR_MS PATIENCE_MS   so many notes always under way
 */
#include "hall.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>

/* Whatever comes twice comes soon after. */
static const double QUIET_MS = 300;
enum { MOST_POSTING = MOST_LINES };

static double processor_s(void)
{
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static enum kind kind_of(const char *name)
{
    return strcmp(name, "wall") == 0 ? WALL : strcmp(name, "phone") == 0 ? PHONE : CONSOLE;
}

static void answer_end(double processor_before)
{
    printf("\"ready\":%ld,\"lost_lines\":%ld,\"why_lost\":\"%s\",\"last_ms\":%.3f,\"took_ms\":%.3f,"
           "\"processor_s\":%.4f}\n", tally.ready, tally.lost_lines, tally.why_lost, tally.last_news, hall_since(),
           processor_s() - processor_before);
    fflush(stdout);
}

static void print_times(const char *name, const double *times, int from)
{
    printf("\"%s\":[", name);
    for (int at = from; at < line_count; at++)
        printf("%s%.3f", at == from ? "" : ",", times[at]);
    printf("],");
}

static void connect_all(enum kind kind, const char *token, const char *code, int count, double over_ms, double patience)
{
    int first = line_count;
    double processor_before = processor_s();
    hall_begin();
    while (tally.ready + tally.lost_lines < count && hall_since() < over_ms + patience) {
        int sent = line_count - first;
        while (sent < count && hall_since() >= over_ms * sent / count) {
            struct line *line = hall_enter(kind, token);
            code ? line_join(line, code) : line_connect(line);
            sent++;
        }
        hall_wait(sent < count ? over_ms * sent / count : over_ms + patience);
    }
    printf("{");
    print_times("joined", joined_at, first);
    print_times("in", ready_at, first);
    answer_end(processor_before);
}

static int posting(struct line **chosen, enum kind kind, int most)
{
    int count = 0;
    for (int at = 0; at < line_count && count < most; at++)
        if (lines[at].kind == kind && lines[at].stage == READY)
            chosen[count++] = &lines[at];
    if (count == 0) {
        fprintf(stderr, "nobody is there to post\n");
        exit(1);
    }
    return count;
}

/* Phones that are there now; each is going to keep count of up to so many notes. */
static long phones_there(int most_notes)
{
    long phones = 0;
    for (int at = 0; at < line_count; at++) {
        free(lines[at].seen);
        lines[at].seen = NULL;
        if (lines[at].kind != PHONE || lines[at].stage != READY)
            continue;
        lines[at].seen = calloc(most_notes / 8 + 1, 1);
        phones += lines[at].seen != NULL;
    }
    return phones;
}

static bool all_there(long phones)
{
    long stored = tally.notes - tally.refused;
    return tally.answered == tally.notes && tally.on_wall >= stored && tally.on_phones >= stored * phones;
}

static void print_notes(long phones)
{
    printf("{\"phones\":%ld,\"on_phones\":%ld,\"repeated\":%ld,\"first\":%d,\"notes\":[", phones, tally.on_phones,
           tally.repeated, tally.first_note);
    for (int at = 0; at < tally.notes; at++) {
        struct note *note = &notes[tally.first_note + at];
        printf("%s[%.3f,%.3f,%.3f,%d,%d]", at ? "," : "", note->due, note->answered, note->on_wall, note->wall_times,
               note->refused);
    }
    printf("],\"buckets_a_ms\":%d,\"buckets\":[", BUCKETS_A_MS);
    const char *between = "";
    for (int at = 0; at < BUCKETS; at++) {
        if (buckets[at]) {
            printf("%s[%d,%u]", between, at, buckets[at]);
            between = ",";
        }
    }
    printf("],");
}

static void storm(bool keep, enum kind kind, int most_lines, int count, double over_ms, double patience)
{
    static struct line *chosen[MOST_POSTING];
    double processor_before = processor_s();
    int posters = posting(chosen, kind, most_lines);
    hall_begin();
    /* Kept under way, nobody knows how many notes there will be: then only the wall keeps count. */
    long phones = phones_there(keep ? 0 : count);
    if (keep && phones) {
        fprintf(stderr, "with phones in the hall only `post` keeps count\n");
        exit(1);
    }
    tally.keeping = keep;
    tally.sending_ends = over_ms;
    while (hall_since() < over_ms + patience) {
        while (tally.notes < count && (keep || hall_since() >= over_ms * tally.notes / count)) {
            double due = keep ? hall_since() : over_ms * tally.notes / count;
            hall_post(chosen[tally.notes % posters], due);
        }
        bool sent = keep ? hall_since() >= over_ms : tally.notes == count;
        bool done = sent && all_there(phones);
        if (done && hall_since() >= tally.last_news + QUIET_MS)
            break;
        double next = !sent && !keep ? over_ms * tally.notes / count : done ? tally.last_news + QUIET_MS : over_ms;
        hall_wait(sent && !done ? over_ms + patience : next);
    }
    print_notes(phones);
    answer_end(processor_before);
}

int main(int count, char **arguments)
{
    char *command = NULL, name[16], kind[16], token[256];
    size_t room = 0;
    int number, lines_used;
    double over_ms, patience;
    struct rlimit files;
    if (count != 2 || (poll_fd = epoll_create1(0)) < 0) {
        fprintf(stderr, "storm PORT\n");
        return 2;
    }
    server_port = atoi(arguments[1]);
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    while (getline(&command, &room, stdin) > 0) {
        if (sscanf(command, "open %15s %255s %d %lf", kind, token, &number, &patience) == 4) {
            connect_all(kind_of(kind), token, NULL, number, 0, patience);
        } else if (sscanf(command, "join %255s %d %lf %lf", token, &number, &over_ms, &patience) == 4) {
            connect_all(PHONE, "", token, number, over_ms, patience);
        } else if (sscanf(command, "%15s %15s %d %d %lf %lf", name, kind, &lines_used, &number, &over_ms, &patience) == 6) {
            storm(strcmp(name, "keep") == 0, kind_of(kind), lines_used, number, over_ms, patience);
        } else {
            fprintf(stderr, "not a command: %s", command);
            return 2;
        }
    }
    return 0;
}
