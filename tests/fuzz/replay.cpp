// SPDX-License-Identifier: MIT
// Stands in for libFuzzer where the compiler has none: runs a target over its seeds and over
// repeatable mutations of them, for as many seconds as asked.
//     fuzz_<name> SECONDS FOLDER
#include "tests/fuzz/fuzzing.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

using Input = std::vector<std::uint8_t>;

const Input *current = nullptr;

// The input that a target refuses is shown, so that it can become a seed.
void showInput(int)
{
    std::fputs("input:", stderr);
    for (const std::uint8_t byte : *current)
        std::fprintf(stderr, " %02x", byte);
    std::fputs("\n", stderr);
}

void run(const Input &input)
{
    current = &input;
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

std::vector<Input> seedsIn(const char *folder)
{
    std::vector<std::filesystem::path> paths;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<Input> seeds;
    for (const auto &path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

Input mutated(const std::vector<Input> &seeds, std::mt19937 &random)
{
    Input input = seeds[random() % seeds.size()];
    for (unsigned i = random() % 6; i > 0; --i) {
        const std::size_t at = input.empty() ? 0 : random() % input.size();
        switch (random() % 5) {
        case 0:
            if (!input.empty())
                input[at] ^= std::uint8_t(1u << random() % 8);
            break;
        case 1:
            if (!input.empty())
                input[at] = std::uint8_t(random());
            break;
        case 2:
            input.insert(input.begin() + std::ptrdiff_t(at), std::uint8_t(random()));
            break;
        case 3:
            input.resize(at);
            break;
        default: {
            const Input &other = seeds[random() % seeds.size()];
            const std::size_t from = other.empty() ? 0 : random() % other.size();
            input.insert(input.begin() + std::ptrdiff_t(at), other.begin() + std::ptrdiff_t(from),
                         other.end());
        }
        }
    }
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s SECONDS FOLDER\n", argv[0]);
        return 2;
    }
    std::signal(SIGABRT, showInput);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[1]));
    const std::vector<Input> seeds = seedsIn(argv[2]);
    if (seeds.empty()) {
        std::fprintf(stderr, "There are no seeds in %s.\n", argv[2]);
        return 1;
    }
    for (const Input &seed : seeds)
        run(seed);
    std::mt19937 random(203);
    std::size_t count = seeds.size();
    while (std::chrono::steady_clock::now() < end) {
        for (int i = 0; i < 64; ++i, ++count)
            run(mutated(seeds, random));
    }
    std::printf("%zu inputs\n", count);
    return 0;
}
