// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace channels {

enum class Scope { Supplier, Couple, Form, Journey, Collaboration };

[[nodiscard]] std::string_view scopeText(Scope scope);

//! A channel's name, `{scope}:{entity}:{id}`: parsed once, valid ever after.
//! Grammar: CONTRACT section 3. ASCII, at most 246 bytes (255 less `realtime:`, WIRE section 3).
//! A default-constructed name is empty and equals no parsed one.
class ChannelName final {
public:
    static constexpr std::size_t MaxBytes = 246;

    ChannelName() = default;
    //! Nothing when \a text does not follow the grammar; a `realtime:` prefix is not part of it.
    [[nodiscard]] static std::optional<ChannelName> parse(std::string_view text);
    [[nodiscard]] static std::optional<ChannelName> parse(const QString &text);

    bool isEmpty() const { return m_text.empty(); }
    Scope scope() const { return m_scope; }
    std::string_view entity() const;
    std::string_view id() const;
    const std::string &text() const { return m_text; }
    QString toString() const
    {
        return QString::fromLatin1(m_text.data(), qsizetype(m_text.size()));
    }

    bool operator==(const ChannelName &other) const { return m_text == other.m_text; }
    std::strong_ordering operator<=>(const ChannelName &other) const
    {
        return m_text <=> other.m_text;
    }

private:
    std::string m_text;
    Scope m_scope = Scope::Supplier;
    std::size_t m_entityAt = 0;
    std::size_t m_idAt = 0;
};

inline size_t qHash(const ChannelName &name, size_t seed = 0)
{
    return qHashBits(name.text().data(), name.text().size(), seed);
}

} // namespace channels

template <>
struct std::hash<channels::ChannelName> {
    std::size_t operator()(const channels::ChannelName &name) const noexcept
    {
        return std::hash<std::string>()(name.text());
    }
};

Q_DECLARE_METATYPE(channels::ChannelName)
