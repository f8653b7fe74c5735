/* One line to the server: a TCP connection that speaks HTTP first, then websocket, engine.io 4 and socket.io 5. */
#ifndef LINE_H
#define LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum kind { WALL, CONSOLE, PHONE };
enum stage { CLOSED, JOINING, UPGRADING, GREETING, READY };

struct buffer {
    char *bytes;
    size_t length, room;
};

struct line {
    int fd, number;
    enum kind kind;
    enum stage stage;
    bool accepted, has_snapshot, writing;
    unsigned life; /* how often it has been closed */
    char token[256];
    struct buffer in, out;
    uint8_t *seen; /* a phone's notes, one bit each */
};

/* Where the server is; set once before the first line. */
extern int server_port, poll_fd;

/* What a line tells; the storm implements these. */
void line_joined(struct line *line);
void line_ready(struct line *line);
void line_frames(struct line *line, const char *text, size_t length);
void line_answer(struct line *line, long id, const char *text, size_t length);
void line_lost(struct line *line, const char *why);

void line_join(struct line *line, const char *code); /* POST /api/join; then line_joined or line_lost */
void line_connect(struct line *line);                /* with line->token; then line_ready or line_lost */
void line_emit(struct line *line, const char *message, size_t length); /* an engine.io text message */
void line_moved(struct line *line, uint32_t events);                    /* what epoll has seen */
void line_close(struct line *line);

#endif
