/* The wire of one line. Only what a client needs: masked text out; whole text, ping and close in. */
#define _GNU_SOURCE
#include "line.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SCRATCH_BYTES = 1 << 18, TEXT = 1, CLOSE = 8, PING = 9, PONG = 10, LAST = 0x80, MASKED = 0x80 };

int server_port, poll_fd;
static char scratch[SCRATCH_BYTES];

static void append(struct buffer *buffer, const char *bytes, size_t length)
{
    if (buffer->length + length > buffer->room) {
        buffer->room = (buffer->length + length) * 2;
        buffer->bytes = realloc(buffer->bytes, buffer->room);
        if (!buffer->bytes) {
            perror("memory");
            exit(1);
        }
    }
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
}

/* Idle lines keep no memory: two thousand of them would show in the figures of a small machine. */
static void discard(struct buffer *buffer, size_t length)
{
    buffer->length -= length;
    memmove(buffer->bytes, buffer->bytes + length, buffer->length);
    if (buffer->length == 0) {
        free(buffer->bytes);
        *buffer = (struct buffer){0};
    }
}

static void watch(struct line *line, int how)
{
    struct epoll_event event = {.events = EPOLLIN | (line->writing ? EPOLLOUT : 0), .data.ptr = line};
    epoll_ctl(poll_fd, how, line->fd, &event);
}

static void lose(struct line *line, const char *why)
{
    line_close(line);
    line_lost(line, why);
}

static void flush(struct line *line)
{
    while (line->out.length) {
        ssize_t sent = send(line->fd, line->out.bytes, line->out.length, MSG_NOSIGNAL);
        if (sent < 0)
            break; /* not yet connected, or full: epoll tells when it goes on, or that the line is broken */
        discard(&line->out, sent);
    }
    bool writing = line->out.length > 0;
    if (writing != line->writing) {
        line->writing = writing;
        watch(line, EPOLL_CTL_MOD);
    }
}

static void call(struct line *line, enum stage stage, const char *request, size_t length)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(server_port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int on = 1;
    line->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    line->stage = stage;
    if (line->fd < 0) {
        line->stage = CLOSED;
        line_lost(line, strerror(errno));
        return;
    }
    setsockopt(line->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    append(&line->out, request, length);
    line->writing = true;
    watch(line, EPOLL_CTL_ADD);
    if (connect(line->fd, (struct sockaddr *)&address, sizeof address) < 0 && errno != EINPROGRESS)
        lose(line, strerror(errno));
}

void line_join(struct line *line, const char *code)
{
    char request[512], body[128];
    int size = snprintf(body, sizeof body, "{\"code\":\"%s\"}", code);
    int length = snprintf(request, sizeof request,
                          "POST /api/join HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n"
                          "Content-Length: %d\r\nConnection: close\r\n\r\n%s", server_port, size, body);
    call(line, JOINING, request, length);
}

void line_connect(struct line *line)
{
    char request[512];
    int length = snprintf(request, sizeof request,
                          "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"
                          "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", server_port);
    call(line, UPGRADING, request, length);
}

void line_close(struct line *line)
{
    if (line->stage != CLOSED)
        close(line->fd);
    free(line->in.bytes);
    free(line->out.bytes);
    line->in = line->out = (struct buffer){0};
    line->stage = CLOSED;
    line->life++;
}

static void send_frame(struct line *line, int opcode, const char *payload, size_t length)
{
    unsigned char head[8] = {LAST | opcode};
    unsigned char mask[4];
    size_t used = 2;
    if (line->stage == CLOSED)
        return; /* its number may be another line's by now; what it should send stays unanswered */
    if (getrandom(mask, sizeof mask, 0) != sizeof mask || length > 0xffff) {
        fprintf(stderr, "a message of %zu bytes cannot be sent\n", length);
        exit(1);
    }
    head[1] = MASKED | (length < 126 ? length : 126);
    if (length >= 126) {
        head[2] = length >> 8;
        head[3] = length & 0xff;
        used = 4;
    }
    memcpy(head + used, mask, sizeof mask);
    append(&line->out, (char *)head, used + sizeof mask);
    append(&line->out, payload, length);
    char *masked = line->out.bytes + line->out.length - length;
    for (size_t at = 0; at < length; at++)
        masked[at] ^= mask[at & 3];
    flush(line);
}

void line_emit(struct line *line, const char *message, size_t length)
{
    send_frame(line, TEXT, message, length);
}

static bool begins(const char *text, size_t length, const char *with)
{
    size_t wanted = strlen(with);
    return length >= wanted && memcmp(text, with, wanted) == 0;
}

/* socket.io inside engine.io: the first digit is the engine's, the second the socket's. */
static void take_message(struct line *line, const char *text, size_t length)
{
    if (begins(text, length, "2")) {
        line_emit(line, "3", 1);
    } else if (begins(text, length, "0")) {
        char greeting[512];
        int size = snprintf(greeting, sizeof greeting, "40{\"token\":\"%s\"}", line->token);
        line_emit(line, greeting, size);
    } else if (begins(text, length, "42[\"frames\"")) {
        line_frames(line, text, length);
    } else if (begins(text, length, "43")) {
        line_answer(line, strtol(text + 2, NULL, 10), text, length);
    } else if (begins(text, length, "40")) {
        line->accepted = true;
    } else if (begins(text, length, "42[\"snapshot\"")) {
        line->has_snapshot = true;
    } else if (begins(text, length, "44") || begins(text, length, "41") || begins(text, length, "1")) {
        lose(line, "the server refused or ended the connection");
    }
    if (line->stage == GREETING && line->accepted && line->has_snapshot) {
        line->stage = READY;
        line_ready(line);
    }
}

/* Takes one frame and returns its size; 0 if it is not whole yet, or if the line has been lost over it. */
static size_t take_frame(struct line *line, const char *bytes, size_t length)
{
    const unsigned char *head = (const unsigned char *)bytes;
    if (length < 2)
        return 0;
    size_t used = 2, size = head[1] & 0x7f;
    size_t extra = size == 126 ? 2 : size == 127 ? 8 : 0;
    if (length < used + extra)
        return 0;
    if (extra)
        for (size = 0; extra; extra--)
            size = size << 8 | head[used++];
    if (length - used < size)
        return 0;
    int opcode = head[0] & 0x0f;
    if (!(head[0] & LAST) || (opcode != TEXT && opcode != PING && opcode != PONG)) {
        lose(line, opcode == CLOSE ? "the server closed the line" : "a frame of a kind that is not known here");
        return 0;
    }
    if (opcode == TEXT)
        take_message(line, bytes + used, size);
    else if (opcode == PING)
        send_frame(line, PONG, bytes + used, size);
    return used + size;
}

/* The head of an HTTP answer, and what a join needs of its body. */
static size_t take_answer(struct line *line, const char *bytes, size_t length)
{
    const char *end = memmem(bytes, length, "\r\n\r\n", 4);
    if (!end)
        return 0;
    size_t head = end + 4 - bytes;
    if (line->stage == UPGRADING) {
        if (memmem(bytes, head, " 101 ", 5)) {
            line->stage = GREETING;
            return head;
        }
        lose(line, "the server did not upgrade the connection");
        return 0;
    }
    if (!memmem(bytes, head, " 200 ", 5)) {
        static char why[64];
        snprintf(why, sizeof why, "the server answered a join with status %d", atoi(memchr(bytes, ' ', head)));
        lose(line, why);
        return 0;
    }
    const char *from = memmem(end, length - head, "\"token\"", 7);
    from = from ? memchr(from + 7, '"', bytes + length - from - 7) : NULL;
    const char *to = from ? memchr(from + 1, '"', bytes + length - from - 1) : NULL;
    if (!to)
        return 0;
    snprintf(line->token, sizeof line->token, "%.*s", (int)(to - from - 1), from + 1);
    line_close(line);
    line_joined(line);
    return 0;
}

/* Takes whatever is whole. A line that has joined lives on with another socket; what it got is then of no use. */
static size_t take(struct line *line, const char *bytes, size_t length)
{
    size_t taken = 0;
    unsigned life = line->life;
    while (taken < length && line->life == life) {
        bool http = line->stage == JOINING || line->stage == UPGRADING;
        size_t more = (http ? take_answer : take_frame)(line, bytes + taken, length - taken);
        if (more == 0)
            break;
        taken += more;
    }
    return line->life == life ? taken : length;
}

static void receive(struct line *line)
{
    ssize_t got = recv(line->fd, scratch, sizeof scratch, 0);
    if (got <= 0) {
        if (got == 0 || (errno != EAGAIN && errno != EINTR))
            lose(line, got ? strerror(errno) : "the server ended the line");
        return;
    }
    /* Taken away from the line meanwhile: answering may close it, which frees its buffers. */
    struct buffer in = line->in;
    line->in = (struct buffer){0};
    if (in.length)
        append(&in, scratch, got);
    const char *bytes = in.length ? in.bytes : scratch;
    size_t length = in.length ? in.length : (size_t)got;
    size_t taken = take(line, bytes, length);
    if (taken < length)
        append(&line->in, bytes + taken, length - taken);
    free(in.bytes);
}

void line_moved(struct line *line, uint32_t events)
{
    if (line->stage == CLOSED)
        return;
    if (events & EPOLLOUT)
        flush(line);
    if (line->stage != CLOSED && events & (EPOLLIN | EPOLLERR | EPOLLHUP))
        receive(line);
}
